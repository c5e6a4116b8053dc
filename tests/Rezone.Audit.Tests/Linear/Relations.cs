using System.Text.Json.Nodes;
using Rezone.Audit.Tests.Attacks;

namespace Rezone.Audit.Tests.Linear;

/// <summary>
/// How published variables hold one another: the only place that knows it. Ratios come from the catalogue; what the
/// values of a dimension have to do with one another is public in the contracts of the extracts (raw-data/README.md),
/// which is what the attacker knows by himself; a site that publishes its relations adds to it.
/// </summary>
internal sealed class Relations
{
    // value → the value that holds its persons; of one source and measure.
    private static readonly Dictionary<string, string> Holders = new(StringComparer.Ordinal)
    {
        ["17+"] = "tous",
        ["17-69"] = "17+",
        ["70+"] = "17+",
        ["ald-17+"] = "17+",
        ["c2s-17+"] = "17+",
    };

    private static readonly (string Whole, string[] Parts)[] Sums = [("17+", ["17-69", "70+"])];

    private readonly Dictionary<string, IReadOnlyList<string>> wholes = new(StringComparer.Ordinal);

    private Relations(
        IReadOnlyCollection<string> variables,
        IEnumerable<(string Part, string Whole)> told,
        IEnumerable<(string Whole, IReadOnlyList<string> Parts)> equations)
    {
        var direct = told.Concat(variables.Select(v => (Part: v, Whole: HolderOf(v))))
            .Where(r => variables.Contains(r.Part) && variables.Contains(r.Whole))
            .ToLookup(r => r.Part, r => r.Whole, StringComparer.Ordinal);
        foreach (var id in variables)
        {
            var above = direct[id].Distinct(StringComparer.Ordinal).ToList();
            wholes[id] = [.. above.Where(w => !above.Exists(other => Reaches(other, w, direct)))];
        }

        Equations = [.. variables.SelectMany(EquationsOf).Concat(equations)
            .Where(e => variables.Contains(e.Whole) && e.Parts.All(variables.Contains))
            .DistinctBy(e => $"{e.Whole} {string.Join(' ', e.Parts.Order(StringComparer.Ordinal))}", StringComparer.Ordinal)];
    }

    /// <summary>A variable that is the sum of others in every commune.</summary>
    public IReadOnlyList<(string Whole, IReadOnlyList<string> Parts)> Equations { get; }

    public static Relations Of(string folder, PublishedSite site, NationalView country)
    {
        var told = Told(folder);
        var lines = told?["variables"]?.AsArray().OfType<JsonObject>().ToList() ?? [];
        return new Relations(
            [.. country.Variables.Keys],
            site.Catalogue.Indicators.Where(l => l.Protects == "patients").SelectMany(l => l.Values)
                .Select(v => (Part: v.Numerator, Whole: v.Denominator ?? ""))
                .Concat(lines.SelectMany(l => new[] { (Part: Text(l["id"]), Whole: Text(l["divisor"])), (Part: Text(l["id"]), Whole: Text(l["holder"])) }))
                .Where(r => !IsEvent(r.Part)),
            told?["equations"]?.AsArray().Select(e => (Text(e?["whole"]), (IReadOnlyList<string>)[.. e?["parts"]?.AsArray().Select(Text) ?? []])) ?? []);
    }

    public static Relations From(IReadOnlyCollection<string> variables, IEnumerable<(string Part, string Whole)> ratios) => new(variables, ratios, []);

    /// <summary>The variables that hold a variable's persons, the nearest ones.</summary>
    public IReadOnlyList<string> WholesOf(string variable) => wholes[variable];

    /// <summary>All that hold it, itself included.</summary>
    public IEnumerable<string> Upwards(string variable) => wholes[variable].SelectMany(Upwards).Prepend(variable).Distinct(StringComparer.Ordinal);

    // Events (am-parcours) have no complement (decision D5): visits may exceed the patients they are divided by, and stays
    // that were no direct admission are counted in no register of persons.
    private static bool IsEvent(string variable) => variable.StartsWith("am-parcours/", StringComparison.Ordinal);

    private static string HolderOf(string variable)
    {
        var (measure, value) = Split(variable);
        if (measure == "am-ald/patients")
            return value == "0" ? "" : $"{measure}/0";
        return Holders.TryGetValue(value, out var holder) ? $"{measure}/{holder}" : "";
    }

    private static IEnumerable<(string Whole, IReadOnlyList<string> Parts)> EquationsOf(string variable)
    {
        var (measure, value) = Split(variable);
        return Sums.Where(s => s.Whole == value).Select(s => (variable, (IReadOnlyList<string>)[.. s.Parts.Select(p => $"{measure}/{p}")]));
    }

    private static JsonNode? Told(string folder)
    {
        var manifest = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return Text(manifest?["relationsFile"]) is { Length: > 0 } file
            ? JsonNode.Parse(Opened.All(file, File.ReadAllBytes(Path.Combine(folder, file))).Last().Content)
            : null;
    }

    private static string Text(JsonNode? node) => node?.ToString() ?? "";

    private static (string Measure, string Value) Split(string variable)
    {
        var at = variable.LastIndexOf('/');
        return at < 0 ? ("", variable) : (variable[..at], variable[(at + 1)..]);
    }

    private static bool Reaches(string from, string to, ILookup<string, string> direct) =>
        direct[from].Any(w => w == to || Reaches(w, to, direct));
}
