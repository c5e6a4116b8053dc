namespace Rezone.Domain.Arithmetic;

/// <summary>A figure of public counts: a plain sum over the communes that have one.</summary>
internal static class CountFigure
{
    public static Figure Of(FigureQuestion question, TerritorySelection territory)
    {
        var communes = territory.Parts
            .SelectMany(p => p.Indexes.Select(i => (
                Inhabitants: p.Shard.Populations[i],
                Numerator: Amount(p.Shard, question.Numerator, i),
                Denominator: question.Denominator is { } d ? Amount(p.Shard, d, i) : 0)))
            .ToList();
        var known = communes.Where(c => c.Numerator is not null && c.Denominator is not null).ToList();
        var covered = known.Sum(c => c.Inhabitants);
        var figure = new Figure
        {
            Status = FigureStatus.Missing,
            Reason = FigureReason.NotCollected,
            Decimals = question.Decimals,
            Coverage = known.Count == communes.Count
                ? Coverage.Full(covered)
                : Coverage.Part(covered, territory.Population),
            Lacking = new Lacking(communes.Count - known.Count, territory.Population - covered),
        };
        if (known.Count == 0)
            return figure;

        return figure.Of(
            known.Count == communes.Count ? FigureStatus.Exact : FigureStatus.Partial,
            known.Sum(c => c.Numerator ?? 0),
            question.Denominator is null ? null : known.Sum(c => c.Denominator ?? 0),
            question.Scale);
    }

    private static long? Amount(ShardColumns shard, string column, int commune) =>
        shard.Counts.TryGetValue(column, out var amounts) ? amounts[commune] : null;
}
