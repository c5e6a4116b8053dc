using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// Draws the patients in ALD of a commune. Each patient with one of the thirty has a first ALD, drawn by the ages of the
/// commune, and sometimes others: so ALD k ≤ 0 and the sum of all k ≥ 0 by construction.
/// </summary>
public sealed class AldModel
{
    private const double MinorsConcentration = 200;

    private readonly AldCalibration calibration = Calibration.Read<AldCalibration>("am-ald");
    private readonly ConsommantsByAge consommants;
    private readonly PathologyShifts pathologies;
    private readonly PlaceEffect places;
    private readonly double[] nationalThousands;
    private readonly ulong seed;

    /// <summary>Reads what the raw folder has.</summary>
    public AldModel(ConsommantsByAge consommants, PlaceEffect places, string rawFolder, ulong seed)
    {
        this.consommants = consommants;
        this.places = places;
        this.seed = seed;
        pathologies = PathologyShifts.In(rawFolder);
        var ages = Calibration.Read<AgeCalibration>("population-ages").ThousandsByAge;
        nationalThousands = [.. AgeBands.Select(b => Enumerable.Range(b.First, b.Last - b.First + 1).Sum(age => AgeStructure.At(ages, age)))];
    }

    /// <summary>The ages that the calibration tells apart.</summary>
    public static IReadOnlyList<(int First, int Last)> AgeBands { get; } =
        [(0, 14), (15, 39), (40, 64), (65, 79), (80, AgeStructure.Ages - 1)];

    /// <summary>Patients by number of ALD, from 0 (one at least) to 30; null counts where nothing is collected.</summary>
    public IReadOnlyList<long?> Patients(Commune commune)
    {
        var conditions = calibration.Conditions;
        var patients = new long?[conditions.Count + 1];
        if (consommants.Of(commune) is not { } persons)
        {
            return patients;
        }

        var stream = RandomStream.For(seed, "am-ald", commune.Code.ToString());
        var some = stream.NextBinomial(persons.AdultsWithAld, calibration.ListedShare)
            + stream.NextBetaBinomial(persons.Minors, calibration.Minors, MinorsConcentration);
        patients[0] = some;
        long[] inBands = [.. AgeBands.Select(b => persons.Count(b.First, b.Last))];
        double[] expected = [.. conditions.Select(c => Expected(c, inBands, commune))];
        var total = expected.Sum();
        var first = stream.NextMultinomial(some, expected);
        for (var i = 0; i < first.Length; i++)
        {
            // Chosen so that this ALD has « PerPatient » times the patients who have it first, as all the others.
            var share = total > 0 ? expected[i] / total : 0;
            var others = (calibration.PerPatient - 1) * share / (1 - share);
            patients[conditions[i].Number] = first[i] + stream.NextBinomial(some - first[i], others);
        }

        return patients;
    }

    private double Expected(AldCalibration.Condition condition, long[] inBands, Commune commune)
    {
        var persons = 0.0;
        for (var band = 0; band < inBands.Length; band++)
        {
            persons += condition.Thousands * condition.Ages[band] * inBands[band] / nationalThousands[band];
        }

        var variation = calibration.Variation.Times(condition.Spread);
        var known = pathologies.Of(condition.Pathology, commune.Departement.ToString());
        return persons * Math.Exp(places.Of(commune, $"ald {condition.Number}", variation, known) - variation.HalfVariance);
    }
}
