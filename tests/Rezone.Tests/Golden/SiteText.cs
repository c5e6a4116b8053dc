using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rezone.Pipeline.Tiles;
using Rezone.Tests.Tiles;

namespace Rezone.Tests.Golden;

/// <summary>
/// A site as texts that people can compare: names without hashes, payloads decoded, one small département in full and a
/// line or a few for each other file of data.
/// </summary>
internal sealed partial class SiteText(SampleSite site)
{
    private const string InFull = "979";

    private readonly JsonElement manifest = Json(site.Bytes("manifest.json"));

    private string Release => Path.GetDirectoryName(manifest.GetProperty("catalogueFile").GetString())?.Replace('\\', '/') ?? "";

    public IReadOnlyDictionary<string, string> Entries() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["files.txt"] = string.Concat(site.Files.Select(f => $"{Normal(f)}\n")),
        ["manifest.txt"] = Normal(FlatJson.Text(manifest, _ => null)),
        ["catalogue.txt"] = Payload("catalogueFile", "", _ => null),
        ["national.txt"] = Payload("nationalFile", "areas", path => path),
        ["names.txt"] = Payload("namesFile", "codes", path => path),
        ["zonages.txt"] = Payload("areasFile", "", _ => null),
        ["passage.txt"] = Payload("passageFile", "retired", path => path),
        [$"departement-{InFull}.txt"] = Normal(WithoutZeros(DepartementText(InFull))),
        ["digests.txt"] = string.Concat(Digests().Select(l => $"{l}\n")),
        ["pages/index.html"] = Page("index.html"),
        ["pages/methode.html"] = Page("methode.html"),
        ["pages/sources.html"] = Page("sources.html"),
        ["pages/accessibilite.html"] = Page("accessibilite.html"),
        ["pages/mentions.html"] = Page("mentions.html"),
        ["pages/donnees-ouvertes.html"] = Page("donnees-ouvertes.html"),
        ["donnees-ouvertes/datapackage.json"] = Page("donnees-ouvertes/datapackage.json"),
        ["pages/404.html"] = Page("404.html"),
        ["hosts/_headers"] = Page("_headers"),
        ["hosts/.htaccess"] = Page(".htaccess"),
        ["hosts/nginx.conf.txt"] = Page("nginx.conf.txt"),
        ["hosts/robots.txt"] = Page("robots.txt"),
    };

    private static JsonElement Json(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    private byte[] Inflated(string file)
    {
        using var gzip = new GZipStream(new MemoryStream(site.Bytes(file)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private string Page(string file) => Normal(Encoding.UTF8.GetString(site.Bytes(file)));

    private string Normal(string text)
    {
        text = text
            .Replace(Release, "donnees/{release}", StringComparison.Ordinal)
            .Replace(manifest.GetProperty("contract").GetString() ?? "", "{contract}", StringComparison.Ordinal);
        text = AssetHash().Replace(text, "-{hash}");
        text = Integrity().Replace(text, "integrity=\"{hash}\"");
        return Outline().Replace(text, " d=\"{path}\"");
    }

    private string Payload(string entry, string keys, Func<string, string?> keyed)
    {
        var root = Json(Inflated(manifest.GetProperty(entry).GetString() ?? ""));
        var names = keys.Length == 0 ? null : Strings(root.GetProperty(keys));
        return Normal(FlatJson.Text(root, path => keyed(path) is null ? null : names));
    }

    private JsonElement Communes(string departement) => OfDepartement("communesFile", "", departement);

    private IEnumerable<JsonElement> Figures(string departement) => Json(Inflated(manifest.GetProperty("catalogueFile").GetString() ?? ""))
        .GetProperty("sections").EnumerateArray()
        .Select(s => s.GetProperty("id").GetString()?.Split('/')[0] ?? "")
        .Distinct(StringComparer.Ordinal)
        .Select(tab => OfDepartement("figuresFile", tab, departement));

    private JsonElement OfDepartement(string entry, string tab, string departement) => Json(Inflated(
        (manifest.GetProperty(entry).GetString() ?? "")
            .Replace("{tab}", tab, StringComparison.Ordinal)
            .Replace("{code}", departement, StringComparison.Ordinal)));

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString() ?? "")];

    // Most structures and professions are in no commune; the digest has the zeros too.
    private static string WithoutZeros(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.EndsWith(" = 0", StringComparison.Ordinal) || l.StartsWith("cuts.", StringComparison.Ordinal)).Select(l => $"{l}\n"));

    private string DepartementText(string departement)
    {
        var communes = Strings(Communes(departement).GetProperty("codes"));
        return string.Concat(
            Figures(departement).Select(f => FiguresText(f, communes)).Prepend(FlatJson.Text(Communes(departement), path => path.Contains('[', StringComparison.Ordinal) ? null : communes)));
    }

    /// <summary>Columns are by commune, but for those of protection groups, which are by the ids of their cut.</summary>
    private static string FiguresText(JsonElement shard, List<string> communes)
    {
        var groups = shard.GetProperty("cuts").EnumerateObject().ToDictionary(c => c.Name, c => Strings(c.Value.GetProperty("ids")), StringComparer.Ordinal);
        var cuts = shard.GetProperty("variables").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetProperty("cut").GetString() ?? "", StringComparer.Ordinal);
        return FlatJson.Text(shard, path =>
        {
            var place = Place().Match(path);
            var id = place.Groups["id"].Value;
            return place.Groups["part"].Value switch
            {
                "cuts" when place.Groups["column"].Value != "block" => groups[id],
                "variables" => groups[cuts[id]],
                _ => communes,
            };
        });
    }

    private IEnumerable<string> Digests()
    {
        foreach (var departement in manifest.GetProperty("departements").EnumerateArray().Select(d => d.GetProperty("code").GetString() ?? ""))
        {
            foreach (var line in ShardDigest(departement))
                yield return line;
            var shapes = Json(Inflated((manifest.GetProperty("shapesFile").GetString() ?? "").Replace("{code}", departement, StringComparison.Ordinal)));
            var objects = shapes.GetProperty("objects").EnumerateObject().Select(o => $"{o.Value.GetProperty("geometries").GetArrayLength()} {o.Name}");
            yield return $"formes/{departement}: {string.Join(", ", objects)}";
        }

        var tiles = site.Files.Where(f => f.EndsWith(".mvt.bin", StringComparison.Ordinal)).ToDictionary(TileOf, site.Bytes);
        foreach (var layer in DecodedTiles.Read(tiles.OrderBy(t => t.Key)).GroupBy(f => (f.Tile, f.Layer)))
        {
            var codes = layer.Select(f => f.Feature.Text("code")).Order(StringComparer.Ordinal).ToList();
            yield return $"carte/{layer.Key.Tile.Zoom}/{layer.Key.Tile.X}/{layer.Key.Tile.Y} {layer.Key.Layer}: {codes.Count} features: {string.Join(' ', codes)}";
        }

        var archive = new DecodedPmtiles(site.Bytes($"{Release}/communes.pmtiles"));
        yield return $"communes.pmtiles: {archive.Tiles().Count(t => tiles[t.Key].AsSpan().SequenceEqual(t.Value))} of {tiles.Count} tiles";
    }

    private IEnumerable<string> ShardDigest(string departement)
    {
        var communes = Communes(departement);
        var text = DepartementText(departement).Replace(communes.GetProperty("contract").GetString() ?? "", "", StringComparison.Ordinal);
        yield return $"communes/{departement}: {communes.GetProperty("codes").GetArrayLength()} communes, {Sum(communes.GetProperty("populations"))}, values {Hash(text)}";
        foreach (var figures in Figures(departement))
        {
            var name = $"chiffres/{figures.GetProperty("tab").GetString()}/{departement}";
            foreach (var column in figures.GetProperty("counts").EnumerateObject().Concat(figures.GetProperty("activity").EnumerateObject()))
                yield return $"{name} {column.Name}: {Sum(column.Value)}";
            foreach (var variable in figures.GetProperty("variables").EnumerateObject())
                yield return $"{name} {variable.Name}: {Sum(variable.Value.GetProperty("amounts"))}";
        }
    }

    private static string Sum(JsonElement column)
    {
        var amounts = column.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Number).Select(e => e.GetInt64()).ToList();
        return $"{amounts.Sum()} in {amounts.Count} of {column.GetArrayLength()}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static TileId TileOf(string file)
    {
        var parts = file.Split('/')[^3..].Select(p => int.Parse(p.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new TileId(parts[0], parts[1], parts[2]);
    }

    [GeneratedRegex(@"^(?<part>cuts|variables)\.(?<id>.*)\.(?<column>\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("-[0-9A-Z]{8}(?=\\.(js|css))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AssetHash();

    [GeneratedRegex("integrity=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Integrity();

    [GeneratedRegex(" d=\"M[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Outline();
}
