using System.Globalization;
using System.Text.RegularExpressions;

namespace Rezone.Pipeline.Ingest;

/// <summary>The projection that FINESS writes inside the text of a location's source.</summary>
public static partial class FinessProjection
{
    // Names of older vintages; the legal projection of each territory.
    private static readonly (string Name, int Epsg)[] Names =
    [
        ("LAMBERT_93", 2154),
        ("UTM_N20", 5490),
        ("UTM_N21", 4467),
        ("UTM_N22", 2972),
        ("UTM_S38", 4471),
        ("UTM_S40", 2975),
    ];

    /// <summary>EPSG code in <c>1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93</c> or <c>…,LAMBERT_93</c>; null where none is named.</summary>
    public static int? EpsgOf(string source)
    {
        if (Epsg().Match(source) is { Success: true } match)
            return int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture);
        var named = Names.Where(n => source.Contains(n.Name, StringComparison.Ordinal)).ToList();
        return named.Count == 1 ? named[0].Epsg : null;
    }

    [GeneratedRegex(@"EPSG:(?<code>[0-9]{4,5})\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Epsg();
}
