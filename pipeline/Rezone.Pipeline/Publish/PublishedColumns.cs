using Rezone.Domain.Indicators;
using Rezone.Pipeline.Compute;

namespace Rezone.Pipeline.Publish;

/// <summary>Which columns have something published, and why the others have not.</summary>
public sealed class PublishedColumns(IndicatorCatalogue catalogue, Publication publication)
{
    private const string NoSource = "La source de cet indicateur n'est pas disponible.";

    private readonly HashSet<string> published = [.. publication.Published];
    private readonly HashSet<string> zero = [.. publication.Zero];

    /// <summary>Why one value of an indicator has no figure, in French: its source is absent, or no block of it is safe; null where it has one.</summary>
    public string? WhyUnavailable(IndicatorColumns columns)
    {
        var needed = new[] { columns.Numerator.Id, columns.Denominator?.Id }.OfType<string>().ToList();
        return needed.Find(publication.Refused.ContainsKey) is { } hidden ? publication.Refused[hidden]
            : needed.TrueForAll(published.Contains) ? null
            : NoSource;
    }

    /// <summary>Why an indicator has no figure for any of its values; null where one of them has.</summary>
    public string? WhyUnavailable(Indicator indicator)
    {
        var reasons = IndicatorColumns.Of(indicator, catalogue).Select(WhyUnavailable).ToList();
        return reasons.Contains(null) ? null : reasons[0];
    }

    /// <summary>
    /// The values of an indicator that the browser is told of: all, but those of an official nomenclature that no commune
    /// of the country has.
    /// </summary>
    public IEnumerable<IndicatorColumns> ShownValues(Indicator indicator)
    {
        var isNomenclature = indicator.By is { } by && catalogue.Dimensions[by].Source is not null;
        return IndicatorColumns.Of(indicator, catalogue).Where(c => !isNomenclature || !IsZeroEverywhere(c.Numerator));
    }

    /// <summary>The tabs, in the order of the sections, each with the ids of the columns that its indicators show.</summary>
    public IReadOnlyList<(string Tab, IReadOnlySet<string> Columns)> ByTab() =>
    [
        .. catalogue.Indicators
            .GroupBy(i => Section.TabOf(i.Section), StringComparer.Ordinal)
            .Select(tab => (tab.Key, (IReadOnlySet<string>)tab
                .SelectMany(ShownValues)
                .SelectMany(c => c.All)
                .Select(c => c.Id)
                .Where(published.Contains)
                .ToHashSet(StringComparer.Ordinal))),
    ];

    private bool IsZeroEverywhere(Column column) => zero.Contains(column.Id);
}
