using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Draws the consuming population of a commune: persons by age, with or without ALD, C2S and médecin traitant, so that
/// every nested population is a sum of the same persons and no published row can contradict another.
/// </summary>
public sealed class ConsommantsModel(
    AgeStructure ages, Func<CodeCommune, (double Lon, double Lat)?> centreOf, ulong seed)
{
    private readonly ConsommantsCalibration calibration = Calibration.Read<ConsommantsCalibration>("am-consommants");
    private readonly PlaceEffect places = new(centreOf, seed);

    /// <summary>The rows of a commune, in the order of the contract; null counts where nothing is collected.</summary>
    public IReadOnlyList<ConsommantsRow> Rows(Commune commune)
    {
        if (calibration.NotCollected.Contains(commune.Departement.ToString(), StringComparer.Ordinal))
        {
            return [.. ConsommantsRow.Populations.Select(p => new ConsommantsRow(p, null, null))];
        }

        var stream = RandomStream.For(seed, "am-consommants", commune.Code.ToString());
        var shares = ages.Of(commune);
        var residents = WholePersons.Split(
            commune.Population,
            [
                AgeStructure.Sum(shares, 0, 16), AgeStructure.Sum(shares, 17, 69),
                AgeStructure.Sum(shares, 70, AgeStructure.Ages - 1),
            ]);
        var levels = calibration.Consommants;
        var minors = stream.NextBetaBinomial(residents[0], levels.Minors, 200);
        var traits = new Shifts(
            ShiftOf(calibration.Ald, "ald", commune), ShiftOf(calibration.C2s, "c2s", commune),
            ShiftOf(calibration.SansMedecinTraitant, "sansMedecinTraitant", commune));
        var adults = Draw(stream.NextBetaBinomial(residents[1], levels.Adults, 200), t => t.Adults, traits, stream);
        var elders = Draw(stream.NextBetaBinomial(residents[2], levels.Elders, 300), t => t.Elders, traits, stream);
        return ConsommantsRow.From(minors, adults, elders);
    }

    /// <summary>
    /// Divides the consommants of an age by ALD and C2S, and counts those without médecin traitant in each part.
    /// </summary>
    private AgeGroup Draw(
        long consommants, Func<ConsommantsCalibration.Trait, double> level, Shifts shifts, RandomStream stream)
    {
        var (ald, c2s, sans) = (calibration.Ald, calibration.C2s, calibration.SansMedecinTraitant);
        var inAld = stream.NextBetaBinomial(consommants, LogOdds.Shifted(level(ald), shifts.Ald), ald.Concentration);
        var poor = stream.NextBeta(LogOdds.Shifted(level(c2s), shifts.C2s), c2s.Concentration);
        var without = stream.NextBeta(LogOdds.Shifted(level(sans), shifts.Sans), sans.Concentration);
        var aldC2s = stream.NextBinomial(inAld, LogOdds.Shifted(poor, Math.Log(c2s.OddsWithAld)));
        var otherC2s = stream.NextBinomial(consommants - inAld, poor);
        var (withAld, withC2s) = (Math.Log(sans.OddsWithAld), Math.Log(sans.OddsWithC2s));
        var sansAldC2s = stream.NextBinomial(aldC2s, LogOdds.Shifted(without, withAld + withC2s));
        var sansAld = stream.NextBinomial(inAld - aldC2s, LogOdds.Shifted(without, withAld));
        var sansC2s = stream.NextBinomial(otherC2s, LogOdds.Shifted(without, withC2s));
        var sansOther = stream.NextBinomial(consommants - inAld - otherC2s, without);
        return new AgeGroup(
            new(consommants, sansAldC2s + sansAld + sansC2s + sansOther),
            new(inAld, sansAldC2s + sansAld),
            new(aldC2s + otherC2s, sansAldC2s + sansC2s));
    }

    private double ShiftOf(ConsommantsCalibration.Trait trait, string name, Commune commune)
    {
        double? known = calibration.Departements[name].TryGetValue(commune.Departement.ToString(), out var shift) ? shift : null;
        return places.Of(commune, name, new Variation(trait.Departement, trait.Epci, trait.Neighbourhood, Commune: 0), known);
    }

    private sealed record Shifts(double Ald, double C2s, double Sans);
}
