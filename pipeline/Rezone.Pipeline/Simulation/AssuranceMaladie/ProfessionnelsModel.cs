using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Draws the liberal professionals of a commune: specialty, age and activity of each.</summary>
public sealed class ProfessionnelsModel(
    ProfessionnelsCalibration calibration,
    LiberalNumbers numbers,
    PlaceEffect places,
    IReadOnlyList<string> notCollected,
    int year,
    ulong seed)
{
    private const int Youngest = 27;
    private const int Oldest = 82;
    private const double YearsAfter65 = 3.2;
    private const double ActsSpread = 0.28;
    private const double CoefficientSpread = 0.1;
    private const string PseudonymCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>The professionals whose main practice is in a commune, by specialty.</summary>
    public IEnumerable<Professionnel> Of(Commune commune)
    {
        var age = places.Of(commune, "age professionnels", calibration.AgeVariation);
        var activity = places.Of(commune, "activite professionnels", calibration.ActivityVariation)
            - calibration.ActivityVariation.HalfVariance;
        var collected = !notCollected.Contains(commune.Departement.ToString(), StringComparer.Ordinal);
        foreach (var (profession, number) in numbers.Of(commune))
        {
            for (var rank = 0; rank < number; rank++)
            {
                yield return Draw(profession, $"{commune.Code} {rank}", age, activity, collected);
            }
        }
    }

    private Professionnel Draw(
        ProfessionnelsCalibration.Profession profession, string key, double ageShift, double activity, bool collected)
    {
        var stream = RandomStream.For(seed, $"professionnel {profession.Code}", key);
        var id = Pseudonym(stream.NextBits());
        var birthYear = year - AgeOn31December(profession, ageShift, stream);
        var birthMonth = 1 + stream.NextInt(12);
        if (!collected)
        {
            return new(id, profession.Code, birthYear, birthMonth, null, null, null);
        }

        var isIdle = stream.NextUniform() < calibration.Idle;
        var patients = isIdle ? 0 : AtLeastOne(profession.Patients * LogNormal(stream, profession.PatientsSpread) * Math.Exp(activity));
        var acts = isIdle ? 0 : Math.Max(patients, AtLeastOne(patients * profession.ActsPerPatient * LogNormal(stream, ActsSpread)));
        long? coefficient = profession.CoefficientPerAct > 0
            ? (long)Math.Round(acts * profession.CoefficientPerAct * LogNormal(stream, CoefficientSpread))
            : null;
        return new(id, profession.Code, birthYear, birthMonth, patients, acts, coefficient);
    }

    private static int AgeOn31December(ProfessionnelsCalibration.Profession profession, double shift, RandomStream stream)
    {
        var over60 = LogOdds.Shifted(profession.Over60, shift);
        var over65 = over60 * profession.Over65 / profession.Over60;
        var place = stream.NextUniform();
        if (place < over65)
        {
            return Math.Min(Oldest, 65 + (int)(-YearsAfter65 * Math.Log(stream.NextUniform())));
        }

        return place < over60 ? 60 + stream.NextInt(5) : Youngest + stream.NextInt(60 - Youngest);
    }

    /// <summary>A factor of mean 1.</summary>
    private static double LogNormal(RandomStream stream, double spread) =>
        Math.Exp(stream.NextNormal(spread) - (spread * spread / 2));

    private static long AtLeastOne(double amount) => Math.Max(1, (long)Math.Round(amount));

    /// <summary>Twelve letters and digits that say nothing of the person: 60 random bits.</summary>
    private static string Pseudonym(ulong bits) => string.Create(12, bits >> 4, (text, rest) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = PseudonymCharacters[(int)(rest % 36)];
            rest /= 36;
        }
    });
}
