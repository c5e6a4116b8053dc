using Rezone.Domain.Disclosure;

namespace Rezone.Domain.Arithmetic;

/// <summary>The figure of areas a territory is compared with, alone or several together.</summary>
public static class Comparison
{
    /// <summary>The figure of the areas taken together; none of them may be missing (decision D2, ambiguity A3).</summary>
    /// <param name="question">The value asked for.</param>
    /// <param name="areas">Keys as in <see cref="AreaTotals.Areas"/>; at least one.</param>
    /// <param name="totals">The published totals.</param>
    public static Figure Of(FigureQuestion question, IReadOnlyList<string> areas, AreaTotals totals)
    {
        var places = areas.Select(a => IndexOf(totals.Areas, a)).ToList();
        var columns = question.Protects switch
        {
            ProtectedPersons.Patients => totals.Variables,
            ProtectedPersons.Professionals => totals.Activity,
            _ => totals.Counts,
        };
        var numerator = SumAt(columns, question.Numerator, places);
        var denominator = question.Denominator is { } d ? SumAt(columns.ContainsKey(d) ? columns : totals.Counts, d, places) : null;
        var isProtected = question.Protects != ProtectedPersons.Nobody;
        var inhabitants = places.Where(p => p >= 0).Sum(p => totals.Populations[p]);
        var figure = new Figure
        {
            Status = isProtected ? FigureStatus.Unavailable : FigureStatus.Missing,
            Reason = isProtected ? FigureReason.NotPublished : FigureReason.NotCollected,
            Decimals = question.Decimals,
            Coverage = Coverage.Part(0, inhabitants),
        };
        return numerator is { } n && (question.Denominator is null || denominator is not null)
            ? (figure with { Coverage = Coverage.Full(inhabitants) }).Of(FigureStatus.Exact, n, denominator, question.Scale)
            : figure;
    }

    /// <summary>The shares of the areas taken together, one per part, which add up to 100 %.</summary>
    public static IReadOnlyList<Figure> Distribution(
        IReadOnlyList<FigureQuestion> parts, IReadOnlyList<string> areas, AreaTotals totals) =>
        TerritoryFigures.SharesOf([.. parts.Select(p => Of(p with { Denominator = null }, areas, totals))]);

    private static long? SumAt(
        IReadOnlyDictionary<string, IReadOnlyList<long?>> columns, string column, IReadOnlyList<int> places) =>
        columns.TryGetValue(column, out var totals) && places.All(p => p >= 0 && totals[p] is not null)
            ? places.Sum(p => totals[p])
            : null;

    private static int IndexOf(IReadOnlyList<string> areas, string area)
    {
        for (var i = 0; i < areas.Count; i++)
        {
            if (areas[i] == area)
                return i;
        }

        return -1;
    }
}
