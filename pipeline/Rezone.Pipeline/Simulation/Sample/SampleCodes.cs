namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>INSEE and postal codes of the invented country.</summary>
public static class SampleCodes
{
    /// <summary>The city.</summary>
    public const string CityName = "Grand-Essai";

    /// <summary>The city's code; it lies outside the alphabetical order so that arrondissements and communes never meet.</summary>
    public const string City = "96200";

    /// <summary>Codes in the alphabetical order of the names, with a gap now and then where a commune was merged.</summary>
    public static Dictionary<int, string> InOrder(
        string departement, IReadOnlyList<int> plots, Func<int, string> capitals, Func<int, PlotKind> kind)
    {
        var codes = new Dictionary<int, string>();
        var next = departement.Length == 3 ? 901 : 1;
        foreach (var plot in plots.Where(p => kind(p) != PlotKind.Arrondissement).OrderBy(capitals, StringComparer.Ordinal))
        {
            codes[plot] = departement[..2] + next.ToString("000");
            next += next % 7 == 0 ? 2 : 1;
        }

        var number = 301;
        foreach (var plot in plots.Where(p => kind(p) == PlotKind.Arrondissement))
        {
            codes[plot] = departement + number++;
        }

        return codes;
    }

    /// <summary>« Grand-Essai 1er Arrondissement ».</summary>
    public static SampleName ArrondissementName(int number) =>
        new(string.Empty, $"{CityName} {number}{(number == 1 ? "er" : "e")} Arrondissement");

    /// <summary>
    /// Villages of an EPCI share three postal codes, a town has its own, a large town two, an arrondissement one.
    /// </summary>
    public static IReadOnlyList<string> PostalCodes(string code, int? epci, long inhabitants, PlotKind kind)
    {
        var overseas = code.StartsWith("979", StringComparison.Ordinal);
        var prefix = overseas ? "979" : code[..2];
        var suffix = int.Parse(code[2..]);
        if (kind == PlotKind.Arrondissement)
        {
            return [$"{prefix}00{suffix - 300}"];
        }

        if (inhabitants > 9_000 && !overseas)
        {
            return [$"{prefix}{700 + suffix:000}", $"{prefix}{850 + suffix:000}"];
        }

        var shared = 100 + ((epci ?? 20) * 20) + (suffix % 3 * 5);
        return [overseas ? $"979{10 + ((epci ?? 18) - 18) + (suffix % 3 * 10)}" : $"{prefix}{shared:000}"];
    }
}
