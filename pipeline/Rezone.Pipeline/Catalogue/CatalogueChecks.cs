using System.Globalization;
using System.Text.RegularExpressions;
using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Catalogue;

/// <summary>What must hold between declarations, beyond the shape of each file.</summary>
internal static partial class CatalogueChecks
{
    private static readonly string[] Comparators = ["departement", "region", "france"];
    private static readonly string[] Polarities = ["high-is-good", "low-is-good", "none"];
    private static readonly string[] Units =
    [
        "inhabitants", "structures", "percent", "per-hundred", "practices", "professionals", "patients", "acts", "coefficient",
    ];
    private const int MostDecimals = 2;

    public static IEnumerable<UserError> ErrorsOf(IndicatorCatalogue catalogue, IReadOnlyList<SourceManifestEntry>? sources) =>
        catalogue.Indicators.SelectMany(i => ErrorsOf(i, catalogue, sources))
            .Concat(catalogue.Rules.Values.SelectMany(ErrorsOf))
            .Concat(catalogue.Dimensions.Values.SelectMany(ErrorsOf));

    private static IEnumerable<UserError> ErrorsOf(
        Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyList<SourceManifestEntry>? sources)
    {
        var file = $"indicators/{indicator.Id}.md";
        foreach (var (key, value, allowed) in ClosedLists(indicator, catalogue, sources))
        {
            if (!allowed.Contains(value, StringComparer.Ordinal))
                yield return Error(file, $"« {key} » is « {value} »", $"Use one of: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}.");
        }

        if (!KebabCase().IsMatch(indicator.Id))
            yield return Error(file, "the file name is not kebab-case", "Use a-z, 0-9 and hyphens.");
        if (indicator.Decimals is < 0 or > MostDecimals)
            yield return Error(file, $"« decimals » is {indicator.Decimals}", $"Use 0 to {MostDecimals}.");
        if (indicator.Kind == IndicatorKind.Ratio != indicator.Denominator is not null)
            yield return Error(file, "a ratio has a denominator and nothing else has one", "Add or remove « denominator ».");
        if (indicator.Kind == IndicatorKind.Distribution && indicator.By is null)
            yield return Error(file, "a distribution fans out over a dimension", "Add « by ».");
        if (!DateOnly.TryParseExact(indicator.Reviewed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return Error(file, $"« reviewed » is « {indicator.Reviewed} »", "Write the day as 2026-11-23.");
        if (indicator.Method.Length == 0)
            yield return Error(file, "there is no method after the head", "Say in French what is counted and how.");

        foreach (var measure in UnprotectedOf(indicator, catalogue, sources))
            yield return Error(file, $"« {measure} » would be published as it is", "Choose a rule that protects in « suppression », or declare the measure in the source's « publicMeasures ».");

        foreach (var value in indicator.Only)
        {
            if (indicator.By is not { } by || !catalogue.Dimensions.TryGetValue(by, out var fanned) || fanned.Values.All(v => v.Id != value))
                yield return Error(file, $"« only » names « {value} »", "Name values of the dimension of « by ».");
        }

        if (catalogue.Rules.TryGetValue(indicator.Suppression, out var rule)
            && rule.Protects == ProtectedPersons.Professionals && indicator.Numerator.Persons is null)
        {
            yield return Error(file, "the numerator of professionals' activity has no « persons »", "Name the measure that counts the professionals.");
        }

        foreach (var (dimension, value) in MeasuresOf(indicator).SelectMany(m => m.Where))
        {
            if (!catalogue.Dimensions.TryGetValue(dimension, out var declared) || declared.Values.All(v => v.Id != value))
                yield return Error(file, $"« where » has « {dimension} = {value} »", "Name a dimension and one of its values.");
        }
    }

    private static IEnumerable<(string Key, string Value, IEnumerable<string> Allowed)> ClosedLists(
        Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyList<SourceManifestEntry>? sources)
    {
        yield return ("section", indicator.Section, catalogue.Sections.Select(s => s.Id));
        yield return ("suppression", indicator.Suppression, catalogue.Rules.Keys);
        yield return ("polarity", indicator.Polarity, Polarities);
        yield return ("unit", indicator.Unit, Units);
        foreach (var comparator in indicator.Comparators)
            yield return ("comparators", comparator, Comparators);
        foreach (var measure in MeasuresOf(indicator))
            yield return ("source", measure.Source, sources?.Select(s => s.Id) ?? [measure.Source]);
        if (indicator.By is { } by)
            yield return ("by", by, catalogue.Dimensions.Keys);
    }

    // A rule that protects nobody may show a confidential source's measure only where the manifest calls it public.
    private static IEnumerable<string> UnprotectedOf(
        Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyList<SourceManifestEntry>? sources)
    {
        if (sources is null || !catalogue.Rules.TryGetValue(indicator.Suppression, out var rule))
            return [];
        var shown = MeasuresOf(indicator).SelectMany(m => rule.Protects switch
        {
            ProtectedPersons.Nobody => new[] { (m.Source, m.Name), (m.Source, Name: m.Persons ?? m.Name) },
            ProtectedPersons.Professionals => [(m.Source, Name: m.Persons ?? m.Name)],
            _ => [],
        });
        return shown
            .Where(m => sources.Any(s => s.Id == m.Source && s.Confidential && !(s.PublicMeasures ?? []).Contains(m.Name, StringComparer.Ordinal)))
            .Select(m => $"{m.Source}/{m.Name}")
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<UserError> ErrorsOf(SuppressionRule rule)
    {
        if (rule.Protects == ProtectedPersons.Nobody != (rule.MinimumPersons == 0) || rule.MinimumPersons < 0)
        {
            yield return Error(
                "suppression-rules.json",
                $"rule « {rule.Id} » protects {rule.Protects} from {rule.MinimumPersons} persons on",
                "A public rule has a minimum of 0, every other one a minimum of 1 or more.");
        }

        if (rule is { Protects: not ProtectedPersons.Professionals, DominancePercent: not null } or { Protects: not ProtectedPersons.Professionals, RemainderPercent: not null })
            yield return Error("suppression-rules.json", $"rule « {rule.Id} » has a rule on contributors", "Only professionals have one.");
        if (rule.DominancePercent is < 1 or > 100 || rule.RemainderPercent is < 0 or > 100)
            yield return Error("suppression-rules.json", $"rule « {rule.Id} » has a percentage out of range", "Use 0 to 100.");
    }

    private static IEnumerable<UserError> ErrorsOf(Dimension dimension)
    {
        var file = $"dimensions/{dimension.Id}.json";
        var ids = dimension.Values.Select(v => v.Id).ToList();
        foreach (var twice in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return Error(file, $"value « {twice.Key} » stands {twice.Count()} times", "Keep one.");
        foreach (var twice in dimension.Values.SelectMany(v => v.Codes).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return Error(file, $"code « {twice.Key} » stands {twice.Count()} times", "Keep one: it would be counted twice.");
        foreach (var value in dimension.Values)
        {
            foreach (var other in new[] { value.Inside, value.PartOf }.OfType<string>().Where(o => !ids.Contains(o, StringComparer.Ordinal)))
                yield return Error(file, $"value « {value.Id} » refers to « {other} »", "Name a value of this dimension.");
            foreach (var (column, _) in value.With.Where(w => w.Value.Count == 0))
                yield return Error(file, $"value « {value.Id} » accepts nothing of « {column} »", "Name what it accepts, or remove the key.");
            if (value.FromAge > value.ToAge)
                yield return Error(file, $"value « {value.Id} » goes from {value.FromAge} to {value.ToAge} years", "Swap the ages.");
        }
    }

    private static IEnumerable<Measure> MeasuresOf(Indicator indicator) =>
        indicator.Denominator is { } denominator ? [indicator.Numerator, denominator] : [indicator.Numerator];

    private static UserError Error(string file, string problem, string remedy) =>
        new(UserErrorKind.Catalogue, $"{file}: {problem}.", remedy);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();
}
