using Rezone.Domain.Disclosure;

namespace Rezone.Domain.Indicators;

/// <summary>Everything that <c>pipeline/catalogue</c> declares, already checked.</summary>
/// <param name="Indicators">Ordered by section, then as the sections' file and file names order them.</param>
/// <param name="Dimensions">By id.</param>
/// <param name="Rules">Suppression rules by id.</param>
/// <param name="Sections">In the order shown.</param>
/// <param name="Thresholds">Limits that are not suppression rules.</param>
public sealed record Catalogue(
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyDictionary<string, Dimension> Dimensions,
    IReadOnlyDictionary<string, SuppressionRule> Rules,
    IReadOnlyList<Section> Sections,
    ThresholdSet Thresholds)
{
    /// <summary>A dimension that the program itself reads by.</summary>
    /// <exception cref="UserError">Catalogue: it is not declared.</exception>
    public Dimension Dimension(string id) => Dimensions.TryGetValue(id, out var dimension)
        ? dimension
        : throw new UserError(UserErrorKind.Catalogue, $"dimensions/{id}.json does not exist.", "Put it back: the program reads it under this name.");
}
