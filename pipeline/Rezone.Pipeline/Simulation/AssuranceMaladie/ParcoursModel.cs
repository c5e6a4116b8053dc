using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Draws the care pathways of a commune: persons first, then their visits and stays, one each at least.</summary>
public sealed class ParcoursModel(ConsommantsByAge consommants, PlaceEffect places, ulong seed)
{
    private const string Emergency = "passages-urgences-non-hospitalises";
    private const string Direct = "admissions-directes-medecine";

    /// <summary>Further visits or stays are drawn from so many chances per person.</summary>
    private const int Chances = 5;

    private readonly ParcoursCalibration calibration = Calibration.Read<ParcoursCalibration>("am-parcours");

    /// <summary>The two rows of a commune.</summary>
    public IReadOnlyList<ParcoursRow> Rows(Commune commune) => consommants.Of(commune) is { } persons
        ? [Visits(commune, persons), Stays(commune, persons)]
        : [new(Emergency, null, null, null, null), new(Direct, null, null, null, null)];

    private ParcoursRow Visits(Commune commune, CommuneConsommants persons)
    {
        var visits = calibration.Emergency;
        var stream = RandomStream.For(seed, Emergency, commune.Code.ToString());
        var share = LogOdds.Shifted(visits.Patients, places.Of(commune, Emergency, visits.Variation));
        var patients = stream.NextBetaBinomial(persons.All, share, visits.Concentration);
        return new(Emergency, patients + Further(stream, patients, visits.ExtraPerPatient), persons.All, patients, persons.All);
    }

    private ParcoursRow Stays(Commune commune, CommuneConsommants persons)
    {
        var stays = calibration.Hospital;
        var stream = RandomStream.For(seed, Direct, commune.Code.ToString());
        var patients = stream.NextBinomial(persons.Minors, stays.Minors)
            + stream.NextBetaBinomial(persons.Count(17, 69), stays.Adults, stays.Concentration)
            + stream.NextBetaBinomial(persons.Count(70, AgeStructure.Ages - 1), stays.Elders, stays.Concentration);
        var further = Further(stream, patients, stays.ExtraPerPatient);
        var share = stream.NextBeta(
            LogOdds.Shifted(stays.Direct, places.Of(commune, Direct, stays.Variation)), stays.Concentration);
        var (directFirst, directFurther) = (stream.NextBinomial(patients, share), stream.NextBinomial(further, share));

        // Of the direct admissions that were not the person's first stay, some are of persons who had no other one.
        var alsoPatients = Math.Max(
            directFirst == 0 && directFurther > 0 ? 1 : 0,
            stream.NextBinomial(Math.Min(patients - directFirst, directFurther), 1 - share));
        return new(Direct, directFirst + directFurther, patients + further, directFirst + alsoPatients, patients);
    }

    private static long Further(RandomStream stream, long patients, double perPatient) =>
        stream.NextBinomial(Chances * patients, perPatient / Chances);
}
