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
        return Read(folder, sources, errors) is { } catalogue && errors.Count == 0
            ? catalogue
            : throw new UserError(UserErrorKind.Catalogue, errors);
    }

    /// <summary>Same, but adds every mistake to a list, and reads the declarations that can be read.</summary>
    /// <param name="folder">The catalogue's folder.</param>
    /// <param name="sources">The manifest of sources; null where it cannot be read, and no name of a source is checked.</param>
    /// <param name="errors">Where mistakes are added.</param>
    /// <returns>What could be read; null where sections, rules or thresholds could not.</returns>
    public static IndicatorCatalogue? Read(string folder, IReadOnlyList<SourceManifestEntry>? sources, List<UserError> errors)
    {
        var sections = ReadOrNone<IReadOnlyList<Section>>(Path.Combine(folder, "sections.json"), errors);
        var rules = ReadOrNone<IReadOnlyList<SuppressionRule>>(Path.Combine(folder, "suppression-rules.json"), errors);
        var thresholds = ReadOrNone<ThresholdSet>(Path.Combine(folder, "thresholds.json"), errors);
        var dimensions = ReadAll(Path.Combine(folder, "dimensions"), "*.json", ReadDimension, errors);
        var indicators = ReadAll(Path.Combine(folder, "indicators"), "*.md", IndicatorFile.Read, errors);
        if (sections is null || rules is null || thresholds is null || Twice(sections.Select(s => s.Id), rules.Select(r => r.Id), errors))
            return null;

        var order = sections.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var catalogue = new IndicatorCatalogue(
            [.. indicators.OrderBy(i => order.GetValueOrDefault(i.Section, int.MaxValue)).ThenBy(i => i.Rank)],
            dimensions.ToDictionary(d => d.Id, StringComparer.Ordinal),
            rules.ToDictionary(r => r.Id, StringComparer.Ordinal),
            sections,
            thresholds);
        errors.AddRange(CatalogueChecks.ErrorsOf(catalogue, sources));
        return catalogue;
    }

    private static T? ReadOrNone<T>(string path, List<UserError> errors)
        where T : class
    {
        try
        {
            return DeclarationJson.ReadFile<T>(path);
        }
        catch (UserError error)
        {
            errors.Add(error);
            return null;
        }
    }

    private static bool Twice(IEnumerable<string> sections, IEnumerable<string> rules, List<UserError> errors)
    {
        var found = errors.Count;
        foreach (var (file, ids) in new[] { ("sections.json", sections), ("suppression-rules.json", rules) })
        {
            errors.AddRange(ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => new UserError(UserErrorKind.Catalogue, $"{file}: « {g.Key} » stands {g.Count()} times.", "Keep one.")));
        }

        return errors.Count > found;
    }

    private static List<T> ReadAll<T>(string folder, string pattern, Func<string, T> read, List<UserError> errors)
    {
        var declarations = new List<T>();
        if (!Directory.Exists(folder))
        {
            errors.Add(new UserError(UserErrorKind.Catalogue, $"{folder} does not exist.", "Put it back: the build cannot do without it."));
            return declarations;
        }

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
