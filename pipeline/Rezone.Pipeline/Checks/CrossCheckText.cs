using System.Globalization;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Checks;

/// <summary>What comparisons found, for the terminal.</summary>
internal static class CrossCheckText
{
    private const int Worst = 5;

    /// <summary>Columns of the table.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["check", "first", "second", "compared", "agree", "differ", "only first", "only second", "total first", "total second", "largest"];

    /// <summary>The comparison's line of the table.</summary>
    public static IReadOnlyList<string> RowOf(CrossOutcome outcome, RawFolders raw) =>
    [
        outcome.Check.Id,
        CrossCheckFiles.SourceOf(outcome.Check.First, raw),
        CrossCheckFiles.SourceOf(outcome.Check.Second, raw),
        .. Numbers(outcome),
    ];

    /// <summary>The rule of a comparison, and its five worst cases with both values.</summary>
    public static IEnumerable<string> WorstOf(CrossOutcome outcome)
    {
        if (outcome.Cases.Count == 0)
            yield break;
        yield return $"{outcome.Check.Id}: {outcome.Check.First.Says} / {outcome.Check.Second.Says}; told where {outcome.Check.Rule}";
        if (outcome.Check.Note.Length > 0)
            yield return $"  {outcome.Check.Note}";
        foreach (var found in outcome.Cases.Take(Worst))
            yield return $"  {found.Unit}{(found.Name.Length > 0 ? $" {found.Name}" : "")}: {found.First ?? "nothing"} / {found.Second ?? "nothing"}";
        if (outcome.Cases.Count > Worst)
            yield return $"  … and {Number(outcome.Cases.Count - Worst)} more";
    }

    /// <summary>The comparisons that were not done, by reason.</summary>
    public static IEnumerable<string> NotDone(IEnumerable<CrossOutcome> outcomes) => outcomes
        .Where(o => o.WhyNot is not null)
        .GroupBy(o => o.WhyNot, o => o.Check.Id, StringComparer.Ordinal)
        .Select(g => $"Not compared, {g.Key}: {string.Join(", ", g)}");

    private static IEnumerable<string> Numbers(CrossOutcome outcome) =>
    [
        Number(outcome.Compared),
        Number(outcome.Agreeing),
        Number(outcome.Differing),
        Number(outcome.Missing(CrossCaseKind.MissingInSecond)),
        Number(outcome.Missing(CrossCaseKind.MissingInFirst)),
        Number(outcome.FirstTotal),
        Number(outcome.SecondTotal),
        outcome.Largest is { } largest ? $"{largest.Unit}: {largest.First} / {largest.Second}" : "",
    ];

    private static string Number(decimal? number) => number?.ToString("#,0", CultureInfo.InvariantCulture) ?? "";
}
