using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// The share of each sex and year of age among the inhabitants of a commune: the national pyramid, bent so that the
/// age bands have their real shares where a table gives them, else tilted at random towards the young or the old.
/// </summary>
public sealed class AgeStructure
{
    /// <summary>Years of age: 0 to 99, and 100 and over.</summary>
    public const int Ages = 101;

    private readonly AgeCalibration calibration = Calibration.Read<AgeCalibration>("population-ages");
    private readonly double[] pyramid = new double[2 * Ages];
    private readonly AgeBandShares bandShares;
    private readonly ulong seed;

    /// <summary>Reads the band shares in the raw folder, if there are.</summary>
    public AgeStructure(string rawFolder, ulong seed)
    {
        this.seed = seed;
        bandShares = AgeBandShares.In(rawFolder);
        for (var age = 0; age < Ages; age++)
        {
            var (persons, women) = (At(calibration.ThousandsByAge, age), At(calibration.ShareOfWomen, age));
            pyramid[age] = persons * (1 - women);
            pyramid[Ages + age] = persons * women;
        }
    }

    /// <summary>Shares of men by age, then of women by age; they add up to 1.</summary>
    public double[] Of(Commune commune)
    {
        var shares = (double[])pyramid.Clone();
        if (bandShares.Of(commune.Code) is { } bands)
        {
            foreach (var (first, last, share) in bands)
            {
                Scale(shares, first, last, share / Sum(shares, first, last));
            }
        }
        else
        {
            Tilt(shares, TiltOf(commune));
        }

        var total = shares.Sum();
        return [.. shares.Select(s => s / total)];
    }

    /// <summary>Sum of both sexes from one age to another, both included.</summary>
    public static double Sum(double[] shares, int first, int last)
    {
        var sum = 0.0;
        for (var age = first; age <= last; age++)
        {
            sum += shares[age] + shares[Ages + age];
        }

        return sum;
    }

    private static void Scale(double[] shares, int first, int last, double factor)
    {
        for (var age = first; age <= last; age++)
        {
            shares[age] *= factor;
            shares[Ages + age] *= factor;
        }
    }

    private static void Tilt(double[] shares, double tilt)
    {
        for (var age = 0; age < Ages; age++)
        {
            Scale(shares, age, age, Math.Exp(tilt * (age - 40) / 40));
        }
    }

    private double TiltOf(Commune commune)
    {
        var departement = commune.Departement.ToString();
        var common = calibration.OverseasTilt.TryGetValue(departement, out var known)
            ? known
            : RandomStream.For(seed, "age-departement", departement).NextNormal(calibration.DepartementTilt);
        return common + RandomStream.For(seed, "age-commune", commune.Code.ToString()).NextNormal(calibration.CommuneTilt);
    }

    /// <summary>Value at an age on straight lines between points.</summary>
    public static double At(double[][] points, int age)
    {
        var next = Math.Max(1, Array.FindIndex(points, p => p[0] >= age));
        var (from, to) = (points[next - 1], points[next]);
        return from[1] + ((to[1] - from[1]) * (age - from[0]) / (to[0] - from[0]));
    }
}
