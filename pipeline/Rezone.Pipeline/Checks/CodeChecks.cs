using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Checks;

/// <summary>Codes of communes that a source has and the COG of today has not, or not as it stands.</summary>
internal static class CodeChecks
{
    private static readonly HashSet<string> Keys =
    [
        "unknown-commune", "outside-the-cog", "commune-of-another-year", "not-a-commune-code", "lost-leading-zero", "split-commune", "whole-city",
    ];

    /// <summary>One comparison for each source whose reader has kept its issues; empty where it has no such code.</summary>
    public static IEnumerable<CrossCheck> Of(IEnumerable<string> sources) => sources.Order(StringComparer.Ordinal).Select(source => new CrossCheck(
        $"codes-{source}",
        new CheckSide(source, "codes of communes"),
        new CheckSide("insee-cog", "communes"),
        "the code names no commune of today",
        ground => IssueCopy.Read(ground.IssueFiles[source])
            .Where(i => i.Source == source && Keys.Contains(i.Key))
            .GroupBy(i => (i.Value, i.Key))
            .OrderBy(g => g.Key.Value, StringComparer.Ordinal).ThenBy(g => g.Key.Key, StringComparer.Ordinal)
            .Select(g => new CrossPair(g.Key.Value, "", $"{g.Key.Key}, {g.Count()} rows", null, Agrees: false))));
}
