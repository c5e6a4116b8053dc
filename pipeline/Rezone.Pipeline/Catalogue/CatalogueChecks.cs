using System.Globalization;
using System.Text.RegularExpressions;
using Rezone.Domain;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Catalogue;

/// <summary>What must hold between declarations, beyond the shape of each file.</summary>
internal static partial class CatalogueChecks
{
    private static readonly string[] Comparators = ["departement", "region", "france"];
    private static readonly string[] Polarities = ["high-is-good", "low-is-good", "none"];
    private static readonly string[] Units = ["inhabitants", "structures", "percent"];
    private const int MostDecimals = 2;

    public static IEnumerable<UserError> ErrorsOf(IndicatorCatalogue catalogue, IReadOnlyCollection<string> sourceIds) =>
        catalogue.Indicators.SelectMany(i => ErrorsOf(i, catalogue, sourceIds))
            .Concat(catalogue.Dimensions.Values.SelectMany(ErrorsOf));

    private static IEnumerable<UserError> ErrorsOf(
        Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyCollection<string> sourceIds)
    {
        var file = $"indicators/{indicator.Id}.md";
        foreach (var (key, value, allowed) in ClosedLists(indicator, catalogue, sourceIds))
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

        foreach (var (dimension, value) in MeasuresOf(indicator).SelectMany(m => m.Where))
        {
            if (!catalogue.Dimensions.TryGetValue(dimension, out var declared) || declared.Values.All(v => v.Id != value))
                yield return Error(file, $"« where » has « {dimension} = {value} »", "Name a dimension and one of its values.");
        }
    }

    private static IEnumerable<(string Key, string Value, IEnumerable<string> Allowed)> ClosedLists(
        Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyCollection<string> sourceIds)
    {
        yield return ("section", indicator.Section, catalogue.Sections.Select(s => s.Id));
        yield return ("suppression", indicator.Suppression, catalogue.Rules.Keys);
        yield return ("polarity", indicator.Polarity, Polarities);
        yield return ("unit", indicator.Unit, Units);
        foreach (var comparator in indicator.Comparators)
            yield return ("comparators", comparator, Comparators);
        foreach (var measure in MeasuresOf(indicator))
            yield return ("source", measure.Source, sourceIds);
        if (indicator.By is { } by)
            yield return ("by", by, catalogue.Dimensions.Keys);
    }

    private static IEnumerable<UserError> ErrorsOf(Dimension dimension)
    {
        var file = $"dimensions/{dimension.Id}.json";
        var ids = dimension.Values.Select(v => v.Id).ToList();
        foreach (var twice in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return Error(file, $"value « {twice.Key} » stands {twice.Count()} times", "Keep one.");
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
