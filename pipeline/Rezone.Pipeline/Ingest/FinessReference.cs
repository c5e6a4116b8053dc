using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>What the establishments of FINESS refer to: the nomenclature of their categories and their legal entities.</summary>
/// <param name="categories">The nomenclature; its values are categories.</param>
/// <param name="entities">Legal entities by number; empty where <c>finess-ej</c> is missing.</param>
internal sealed class FinessReference(Dimension categories, IReadOnlyDictionary<string, FinessEntity> entities)
{
    private readonly Dictionary<string, DimensionValue> byCode = categories.Values.ToDictionary(v => v.Id, StringComparer.Ordinal);

    /// <summary>The legal entity with a number; null where it is not known.</summary>
    public FinessEntity? EntityOf(string number) => entities.GetValueOrDefault(number);

    /// <summary>Tells of a category that the nomenclature does not know or has closed, and of an entity that is not there.</summary>
    public void Remark(SourceRows rows, int category, int entity)
    {
        if (!byCode.TryGetValue(rows.Text(category), out var value))
            rows.Report(category, "unknown-category", "The nomenclature of the catalogue does not know it: the establishment is counted, under no type.", notice: true);
        else if (value.Closed is { } day)
            rows.Report(category, "closed-category", $"The nomenclature closed « {value.Label} » on {day:yyyy-MM-dd}; the establishment is counted.", notice: true);
        if (entities.Count > 0 && !entities.ContainsKey(rows.Text(entity)))
            rows.Report(entity, "unknown-entity", "The file of legal entities does not have it: its status is unknown.", notice: true);
    }
}
