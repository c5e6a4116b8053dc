using System.Text.Json;
using System.Text.Json.Nodes;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Stages;

/// <summary>
/// Declarations without the texts that only pages show, so that a corrected label does not compute anything again. What
/// is not listed here as a text counts: a new key makes a stage run once too often, never once too few.
/// </summary>
public static class DeclaredMeaning
{
    private static readonly HashSet<string> CatalogueTexts =
        [nameof(Indicator.Label), nameof(Indicator.Method), nameof(Indicator.Reviewed), nameof(DimensionValue.Note)];

    private static readonly HashSet<string> SourceTexts =
    [
        nameof(SourceManifestEntry.Title), nameof(SourceManifestEntry.Producer), nameof(SourceManifestEntry.Licence),
        nameof(SourceManifestEntry.Url), nameof(SourceManifestEntry.WhereToGet), nameof(SourceManifestColumn.Meaning),
    ];

    // Of the catalogue's files these are read into the catalogue; a nomenclature is read by whoever needs it.
    private static readonly string[] InCatalogue = ["indicators/", "dimensions/", "sections.json", "suppression-rules.json", "thresholds.json"];

    /// <summary>What readers of sources may look at: dimensions and nomenclatures.</summary>
    public static StageInput OfDimensions(IndicatorCatalogue catalogue, string folder) =>
        new("dimensions", Fingerprint.Of([Without(CatalogueTexts, catalogue.Dimensions), .. Nomenclatures(folder)]));

    /// <summary>What figures follow from: the whole catalogue.</summary>
    public static StageInput OfCatalogue(IndicatorCatalogue catalogue, string folder) =>
        new("catalogue", Fingerprint.Of([Without(CatalogueTexts, catalogue), .. Nomenclatures(folder)]));

    /// <summary>What a source's reader may look at of its manifest entry.</summary>
    internal static string OfSource(SourceManifestEntry entry) => Without(SourceTexts, entry);

    private static IEnumerable<string> Nomenclatures(string folder) => FileDigests
        .Of(FileDigests.In(folder).Where(f => !InCatalogue.Any(known => f.Name.StartsWith(known, StringComparison.Ordinal))))
        .OrderBy(d => d.Key, StringComparer.Ordinal)
        .SelectMany(d => new[] { d.Key, d.Value });

    private static string Without(HashSet<string> texts, object declaration)
    {
        var node = JsonSerializer.SerializeToNode(declaration);
        Remove(node, texts);
        return node?.ToJsonString() ?? "";
    }

    private static void Remove(JsonNode? node, HashSet<string> texts)
    {
        if (node is JsonObject keys)
        {
            foreach (var text in texts)
                keys.Remove(text);
        }

        IEnumerable<JsonNode?> inside = node switch
        {
            JsonObject parent => parent.Select(p => p.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in inside)
            Remove(child, texts);
    }
}
