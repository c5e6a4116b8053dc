using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>Turns the catalogue into what the browser knows of it.</summary>
public static class CatalogueLines
{
    /// <summary>The whole catalogue, with the values that have no figure marked as such.</summary>
    /// <param name="catalogue">The declarations.</param>
    /// <param name="published">What has a figure.</param>
    /// <param name="methodPage">Id of an indicator → its place on the method page.</param>
    public static CataloguePayload Of(
        IndicatorCatalogue catalogue, PublishedColumns published, Func<string, string> methodPage) => new(
        ContractFiles.Hash,
        [.. catalogue.Sections.Select(s => new SectionLine(s.Id, s.Tab, s.Label))],
        [.. catalogue.Indicators.Select(i => LineOf(i, catalogue, published, methodPage(i.Id)))],
        new Thresholds(
            catalogue.Thresholds.MinimumInhabitantsForAges.Value,
            catalogue.Thresholds.MinimumCoveragePercent.Value,
            catalogue.Thresholds.ManyCommunes.Value));

    private static IndicatorLine LineOf(
        Indicator indicator, IndicatorCatalogue catalogue, PublishedColumns published, string methodPage)
    {
        var rule = catalogue.Rules[indicator.Suppression];
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
            rule.Protects.ToString().ToLowerInvariant(),
            rule.MinimumPersons > 0 ? rule.MinimumPersons : null,
            methodPage,
            indicator.ToVerify,
            published.WhyUnavailable(indicator),
            [.. published.ShownValues(indicator).Select(c => ValueOf(c, indicator, rule, published))]);
    }

    private static IndicatorValue ValueOf(
        IndicatorColumns columns, Indicator indicator, SuppressionRule rule, PublishedColumns published) => new(
        columns.Value?.Id ?? "",
        columns.Value?.Label ?? indicator.Label,
        columns.Value?.Note,
        published.WhyUnavailable(columns),
        columns.Numerator.Id,
        columns.Denominator?.Id,
        rule.Protects == ProtectedPersons.Professionals ? columns.NumeratorPersons?.Id : null);
}
