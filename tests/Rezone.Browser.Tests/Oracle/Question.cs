using System.IO.Compression;
using System.Text.Json;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>200 territories of one country, the truth about them, and what the site's aggregator answers.</summary>
public sealed class Question : IDisposable
{
    public const int Territories = 200;

    private Question(string country, BuiltSite site)
    {
        Country = country;
        Truth = new RawTruth(site.RawFolders);
        var units = Truth.Units();
        var epcis = EpciByCommune(site.Folder, units.Select(u => u.Departement).Distinct(StringComparer.Ordinal));
        var cities = CityParts(site.Folder);
        Drawn = RandomTerritories.Draw([.. units.Select(u => (u.Code, u.Departement, epcis.GetValueOrDefault(u.Code)))], cities, Territories);
        Answers = AggregatorFigures.Of(site.Folder, Drawn);
    }

    public string Country { get; }

    public RawTruth Truth { get; }

    public IReadOnlyList<IReadOnlyList<string>> Drawn { get; }

    internal IReadOnlyList<TerritoryAnswer> Answers { get; }

    /// <summary>The sample, and the real France where its raw data stands beside the checkout.</summary>
    public static TheoryData<string> Countries => BuiltSite.HasFrance ? ["sample", "france"] : ["sample"];

    public static BuiltSite SiteOf(string country) => country == "sample" ? BuiltSite.Sample : BuiltSite.France;

    internal static Question About(string country) => new(country, SiteOf(country));

    public void Dispose() => Truth.Dispose();

    private static JsonElement Read(string site, string path)
    {
        using var file = File.OpenRead(Path.Combine(site, path));
        using Stream stream = path.EndsWith(".bin", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static Dictionary<string, string?> EpciByCommune(string site, IEnumerable<string> departements)
    {
        var shard = Read(site, "manifest.json").GetProperty("communesFile").GetString() ?? "";
        return departements
            .Select(d => Read(site, shard.Replace("{code}", d, StringComparison.Ordinal)))
            .SelectMany(s => s.GetProperty("codes").EnumerateArray().Zip(s.GetProperty("epcis").EnumerateArray()))
            .ToDictionary(p => p.First.GetString() ?? "", p => p.Second.GetString(), StringComparer.Ordinal);
    }

    private static HashSet<string> CityParts(string site) => Read(site, "manifest.json").GetProperty("cities").EnumerateArray()
        .SelectMany(c => c.GetProperty("arrondissements").EnumerateArray().Select(a => a.GetString() ?? ""))
        .ToHashSet(StringComparer.Ordinal);
}
