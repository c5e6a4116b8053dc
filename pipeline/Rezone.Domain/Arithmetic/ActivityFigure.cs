namespace Rezone.Domain.Arithmetic;

/// <summary>
/// A figure about professionals (decision D8): hidden where one commune of the territory has some of them but too few to
/// be shown; communes that have none do not count.
/// </summary>
internal static class ActivityFigure
{
    public static Figure Of(FigureQuestion question, TerritorySelection territory)
    {
        var communes = territory.Parts.SelectMany(p => p.Indexes.Select(i => CommuneOf(question, p.Shard, i))).ToList();
        var known = communes.Where(c => c.Professionals is not null).ToList();
        var covered = known.Sum(c => c.Inhabitants);
        var isWhole = known.Count == communes.Count;
        var figure = new Figure
        {
            Status = FigureStatus.Missing,
            Reason = FigureReason.NotCollected,
            Decimals = question.Decimals,
            Coverage = isWhole ? Coverage.Full(covered) : Coverage.Part(covered, territory.Population),
            Lacking = new Lacking(communes.Count - known.Count, territory.Population - covered),
            Hidden = [.. known.Where(c => c.Numerator is null || c.Denominator is null).Select(c => c.Code).Order(StringComparer.Ordinal)],
        };
        if (known.Count == 0)
            return figure;
        if (figure.Hidden.Count > 0)
            return figure with { Status = FigureStatus.Unavailable, Reason = FigureReason.FewProfessionals };

        return figure.Of(
            isWhole ? FigureStatus.Exact : FigureStatus.Partial,
            known.Sum(c => c.Numerator ?? 0),
            question.Denominator is null ? null : known.Sum(c => c.Denominator ?? 0),
            question.Scale);
    }

    private static (string Code, long Inhabitants, long? Professionals, long? Numerator, long? Denominator) CommuneOf(
        FigureQuestion question, ShardColumns shard, int commune) => (
        shard.Codes[commune],
        shard.Populations[commune],
        At(shard.Counts, question.Professionals ?? "", commune),
        At(shard.Activity, question.Numerator, commune),
        question.Denominator is not { } d ? 0
            : shard.Activity.ContainsKey(d) ? At(shard.Activity, d, commune)
            : At(shard.Counts, d, commune));

    private static long? At(IReadOnlyDictionary<string, IReadOnlyList<long?>> columns, string id, int commune) =>
        columns.TryGetValue(id, out var amounts) ? amounts[commune] : null;
}
