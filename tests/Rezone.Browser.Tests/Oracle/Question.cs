using System.IO.Compression;
using System.Text.Json;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>200 territories of one country, the truth about them, and what the site's aggregator answers.</summary>
public sealed class Question : IDisposable
{
    public const int Count = 200;

    private Question(string country, BuiltSite site)
    {
        Country = country;
        Site = site;
        Truth = new RawTruth(site.RawFolders);
        var units = Truth.Units();
        var epcis = EpciByCommune(site.Folder, units.Select(u => u.Departement).Distinct(StringComparer.Ordinal));
        var cities = CityParts(site.Folder);
        Drawn = RandomTerritories.Draw([.. units.Select(u => (u.Code, u.Departement, epcis.GetValueOrDefault(u.Code)))], cities, Count);
        Answers = AggregatorFigures.Of(site.Folder, Drawn);
        Territories = [.. Drawn.Zip(Answers, (codes, answer) => (codes, answer)).Select((p, i) => (new DrawnTerritory(i, p.codes, Truth.Inhabitants(p.codes)), p.answer))];
        Sums = Truth.Sums(Places());
        National = NationalTotals.Of(site.Folder);
    }

    public string Country { get; }

    public BuiltSite Site { get; }

    public RawTruth Truth { get; }

    public IReadOnlyList<IReadOnlyList<string>> Drawn { get; }

    internal IReadOnlyList<TerritoryAnswer> Answers { get; }

    internal IReadOnlyList<(DrawnTerritory Territory, TerritoryAnswer Answer)> Territories { get; }

    /// <summary>The truth about every place of <see cref="PlaceOf"/>.</summary>
    internal TruthSums Sums { get; }

    /// <summary>The totals that the site shows.</summary>
    internal NationalTotals National { get; }

    /// <summary>The sample, and the real France where its raw data stands beside the checkout.</summary>
    public static TheoryData<string> Countries => BuiltSite.HasFrance ? ["sample", "france"] : ["sample"];

    public static BuiltSite SiteOf(string country) => country == "sample" ? BuiltSite.Sample : BuiltSite.France;

    internal static Question About(string country) => new(country, SiteOf(country));

    /// <summary>The place whose sums a figure should give: the territory, or the group of communes that it lies in.</summary>
    internal static string PlaceOf(DrawnTerritory territory, FigureAnswer given) =>
        given is { Status: "group", Groups: [{ MissingElsewhere: 0 } group] }
            ? string.Join(' ', group.SelectedCodes.Concat(group.MissingCodes).Order(StringComparer.Ordinal))
            : $"{territory.Index}";

    public void Dispose() => Truth.Dispose();

    private Dictionary<string, IReadOnlyCollection<string>> Places()
    {
        var places = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var (territory, answer) in Territories)
        {
            places.TryAdd($"{territory.Index}", territory.Codes);
            foreach (var figure in answer.Figures.Values.Where(f => f.Status == "group"))
                places.TryAdd(PlaceOf(territory, figure), [.. figure.Groups.SelectMany(g => g.SelectedCodes.Concat(g.MissingCodes))]);
        }

        return places;
    }

    internal static JsonElement Read(string site, string path)
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
