namespace Rezone.Pipeline.OpenData;

/// <summary>The tables of a site's open data.</summary>
public static class OpenTables
{
    /// <summary>Every table, in the order in which they are described.</summary>
    /// <param name="figures">What the site publishes.</param>
    /// <param name="catalogue">The declarations, for the dictionary.</param>
    public static IReadOnlyList<OpenTable> Of(PublishedFigures figures, IndicatorCatalogue catalogue)
    {
        var groups = OpenGroups.Of(figures);
        var dictionary = new DictionaryTables(figures, catalogue);
        return
        [
            FigureTables.Counts(figures),
            FigureTables.Amounts(figures, groups),
            FigureTables.Groups(groups),
            FigureTables.Members(groups),
            FigureTables.Activity(figures),
            AreaTables.Totals(figures),
            AreaTables.Communes(figures),
            AreaTables.Areas(figures),
            dictionary.Indicators(),
            dictionary.Variables(),
            dictionary.Dimensions(),
            dictionary.Sources(),
        ];
    }
}
