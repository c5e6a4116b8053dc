using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Catalogue;

/// <summary>Reads and checks <c>pipeline/catalogue</c>; all errors of all files are reported at once.</summary>
public static class CatalogueFiles
{
    /// <summary>Reads every declaration.</summary>
    /// <param name="folder">The catalogue's folder.</param>
    /// <param name="sources">The manifest of sources, which measures must name.</param>
    /// <exception cref="UserError">Catalogue: every mistake of every file.</exception>
    public static IndicatorCatalogue Read(string folder, IReadOnlyList<SourceManifestEntry> sources)
    {
        var errors = new List<UserError>();
        var sections = DeclarationJson.ReadFile<IReadOnlyList<Section>>(Path.Combine(folder, "sections.json"));
        var rules = DeclarationJson.ReadFile<IReadOnlyList<SuppressionRule>>(Path.Combine(folder, "suppression-rules.json"));
        var thresholds = DeclarationJson.ReadFile<ThresholdSet>(Path.Combine(folder, "thresholds.json"));
        var dimensions = ReadAll(Path.Combine(folder, "dimensions"), "*.json", ReadDimension, errors);
        var indicators = ReadAll(Path.Combine(folder, "indicators"), "*.md", IndicatorFile.Read, errors);

        var order = sections.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var catalogue = new IndicatorCatalogue(
            [.. indicators.OrderBy(i => order.GetValueOrDefault(i.Section, int.MaxValue)).ThenBy(i => i.Rank)],
            dimensions.ToDictionary(d => d.Id, StringComparer.Ordinal),
            rules.ToDictionary(r => r.Id, StringComparer.Ordinal),
            sections,
            thresholds);
        errors.AddRange(CatalogueChecks.ErrorsOf(catalogue, sources));
        return errors.Count == 0 ? catalogue : throw new UserError(UserErrorKind.Catalogue, errors);
    }

    private static List<T> ReadAll<T>(string folder, string pattern, Func<string, T> read, List<UserError> errors)
    {
        var declarations = new List<T>();
        if (!Directory.Exists(folder))
            throw new UserError(UserErrorKind.Catalogue, $"{folder} does not exist.", "Put it back: the build cannot do without it.");
        foreach (var path in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal))
        {
            try
            {
                declarations.Add(read(path));
            }
            catch (UserError error)
            {
                errors.Add(error);
            }
        }

        return declarations;
    }

    private static Dimension ReadDimension(string path)
    {
        var head = DeclarationJson.ReadFile<DimensionHead>(path);
        var id = Path.GetFileNameWithoutExtension(path);
        return new Dimension(id, head.Label, head.Values) { Column = head.Column ?? id, Source = head.Source };
    }

    private sealed record DimensionHead(string Label, IReadOnlyList<DimensionValue> Values, string? Column = null, string? Source = null);
}
