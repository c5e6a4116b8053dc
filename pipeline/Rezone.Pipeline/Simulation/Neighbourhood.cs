using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// A smooth random field, of mean 0 and deviation about 1: communes near each other get values near each other. It
/// depends on the commune alone, so that part of a country has the values of the whole.
/// </summary>
/// <param name="centreOf">Longitude and latitude; where unknown, the order of codes stands for nearness.</param>
/// <param name="seed">Seed of the simulation.</param>
public sealed class Neighbourhood(Func<CodeCommune, (double Lon, double Lat)?> centreOf, ulong seed)
{
    private const double MeshDegrees = 0.3;
    private const double MeshCodes = 15;

    /// <summary>Brings the deviation of an average of four corners back to about 1.</summary>
    private const double Amplitude = 1.55;

    /// <summary>Enough for the communes of several départements, which come one after the other.</summary>
    private const int MostCorners = 100_000;

    private readonly Dictionary<(string Field, int X, int Y), double> corners = [];

    /// <summary>Value of the field of a given name.</summary>
    public double At(CodeCommune commune, string field)
    {
        var code = commune.ToString();
        return centreOf(commune) is { } centre
            ? Smooth(field, centre.Lon * 0.7 / MeshDegrees, centre.Lat / MeshDegrees)
            : Smooth($"{field} {code[..2]}", Rank(code) / MeshCodes, 0.5);
    }

    /// <summary>The last three characters as a number: digits in real codes, base 36 in synthetic ones.</summary>
    private static double Rank(string code) => code[2..].Aggregate(
        0, (rank, c) => (rank * (char.IsAsciiLetter(code[0]) ? 36 : 10)) + (c <= '9' ? c - '0' : c - 'A' + 10));

    private double Smooth(string field, double x, double y)
    {
        var (left, low) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (right, up) = (Ease(x - left), Ease(y - low));
        var below = Blend(Corner(field, left, low), Corner(field, left + 1, low), right);
        var above = Blend(Corner(field, left, low + 1), Corner(field, left + 1, low + 1), right);
        return Amplitude * Blend(below, above, up);
    }

    private double Corner(string field, int x, int y)
    {
        if (corners.TryGetValue((field, x, y), out var known))
        {
            return known;
        }

        if (corners.Count == MostCorners)
        {
            corners.Clear();
        }

        return corners[(field, x, y)] = RandomStream.For(seed, field, $"{x} {y}").NextNormal();
    }

    private static double Ease(double share) => share * share * (3 - (2 * share));

    private static double Blend(double from, double to, double share) => from + ((to - from) * share);
}
