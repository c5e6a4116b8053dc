using Rezone.Domain.Indicators;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>Turns the catalogue into what the browser knows of it.</summary>
public static class CatalogueLines
{
    /// <summary>The whole catalogue, with the indicators that have no figure marked as such.</summary>
    /// <param name="catalogue">The declarations.</param>
    /// <param name="unavailable">Id of each indicator without a figure → the reason, in French.</param>
    /// <param name="methodPage">Id of an indicator → its place on the method page.</param>
    public static CataloguePayload Of(
        IndicatorCatalogue catalogue, IReadOnlyDictionary<string, string> unavailable, Func<string, string> methodPage) => new(
        ContractFiles.Hash,
        [.. catalogue.Sections.Select(s => new SectionLine(s.Id, s.Tab, s.Label))],
        [.. catalogue.Indicators.Select(i => LineOf(i, catalogue, unavailable.GetValueOrDefault(i.Id), methodPage(i.Id)))],
        new Thresholds(
            catalogue.Thresholds.MinimumInhabitantsForAges.Value,
            catalogue.Thresholds.MinimumCoveragePercent.Value,
            catalogue.Thresholds.ManyCommunes.Value));

    /// <summary>Which indicators have no figure, and why: their source is absent, or no block of theirs is safe.</summary>
    public static IReadOnlyDictionary<string, string> Unavailable(IndicatorCatalogue catalogue, Publication publication)
    {
        var published = publication.Published.ToHashSet(StringComparer.Ordinal);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in catalogue.Indicators)
        {
            var columns = IndicatorColumns.Of(indicator, catalogue)
                .SelectMany(c => c.Denominator is { } denominator ? [c.Numerator.Id, denominator.Id] : new[] { c.Numerator.Id })
                .ToList();
            if (columns.Exists(c => !published.Contains(c) && !publication.Refused.ContainsKey(c)))
                reasons.Add(indicator.Id, "La source de cet indicateur n'est pas disponible.");
            else if (columns.Find(publication.Refused.ContainsKey) is { } hidden)
                reasons.Add(indicator.Id, publication.Refused[hidden]);
        }

        return reasons;
    }

    private static IndicatorLine LineOf(Indicator indicator, IndicatorCatalogue catalogue, string? unavailable, string methodPage)
    {
        var rule = catalogue.Rules[indicator.Suppression];
        var isConfidential = rule.MinimumPersons > 0;
        return new IndicatorLine(
            indicator.Id,
            indicator.Label,
            indicator.Kind.ToString().ToLowerInvariant(),
            indicator.Unit,
            indicator.Decimals,
            indicator.Section,
            indicator.Polarity,
            indicator.Comparators,
            indicator.Numerator.Source,
            isConfidential,
            isConfidential ? rule.MinimumPersons : null,
            methodPage,
            unavailable,
            [.. IndicatorColumns.Of(indicator, catalogue).Select(c => ValueOf(c, indicator))]);
    }

    private static IndicatorValue ValueOf(IndicatorColumns columns, Indicator indicator) => new(
        columns.Value?.Id ?? "",
        columns.Value?.Label ?? indicator.Label,
        columns.Value?.Note,
        columns.Numerator.Id,
        columns.Denominator?.Id);
}
