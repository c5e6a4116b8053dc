namespace Rezone.Pipeline.Checks;

/// <summary>Every comparison between sources, in the order of the table.</summary>
internal static class CrossChecks
{
    /// <summary>The comparisons that the catalogue's dimensions make.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="codedSources">Sources whose codes of communes were read.</param>
    public static IReadOnlyList<CrossCheck> Of(IndicatorCatalogue catalogue, IEnumerable<string> codedSources) =>
    [
        .. PopulationChecks.All,
        .. ShapeChecks.All,
        .. AreaChecks.All,
        .. CodeChecks.Of(codedSources),
        .. FinessNumberChecks.Of(catalogue),
        .. EquipmentChecks.Of(catalogue),
        .. ContainmentChecks.Of(catalogue),
    ];
}
