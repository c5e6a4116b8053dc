using Rezone.Domain.Disclosure;

namespace Rezone.Domain.Arithmetic;

/// <summary>
/// What a territory's figures are, as the browser computes them (<c>site-templates/js/aggregate</c>, equal to the
/// unit: <c>tests/vectors</c>).
/// </summary>
public static class TerritoryFigures
{
    /// <summary>One number for a territory (decision D4).</summary>
    public static Figure Of(FigureQuestion question, TerritorySelection territory)
    {
        if (question.IsUnavailable)
            return Without(question, territory, FigureStatus.Missing, FigureReason.Source);
        if (territory.Codes.Count == 0)
            return Without(question, territory, FigureStatus.Unavailable, FigureReason.Empty);

        return question.Protects switch
        {
            ProtectedPersons.Patients => new BlockFigure(question, territory).Result(),
            ProtectedPersons.Professionals => ActivityFigure.Of(question, territory),
            _ => CountFigure.Of(question, territory),
        };
    }

    /// <summary>Shares of a whole, one per part, that add up to 100 % exactly (decision D6).</summary>
    /// <param name="parts">One question per part, of one indicator.</param>
    /// <param name="territory">The territory.</param>
    public static IReadOnlyList<Figure> Distribution(IReadOnlyList<FigureQuestion> parts, TerritorySelection territory)
    {
        if (territory.Codes.Count > 0 && parts.Any(p => territory.Population < p.MinimumInhabitantsForAges))
        {
            return [.. parts.Select(p =>
                Without(p, territory, FigureStatus.Unavailable, FigureReason.FewInhabitants))];
        }

        return SharesOf([.. parts.Select(p => Of(p with { Denominator = null }, territory))]);
    }

    /// <summary>First minus second, scaled as both are; null where one has no value.</summary>
    public static long? Difference(Figure figure, Figure other) => figure.Value - other.Value;

    internal static IReadOnlyList<Figure> SharesOf(IReadOnlyList<Figure> figures)
    {
        if (figures.FirstOrDefault(f => f.Numerator is null) is { } absent)
        {
            var nothing = absent with { Numerator = null, Denominator = null, Value = null, Bounds = null };
            return [.. figures.Select(_ => nothing)];
        }

        var counts = figures.Select(f => f.Numerator ?? 0).ToList();
        if (counts.TrueForAll(c => c == 0))
        {
            return [.. figures.Select(f => f with
            {
                Status = FigureStatus.Unavailable,
                Reason = FigureReason.NoDenominator,
                Denominator = 0,
                Value = null,
                Bounds = null,
            })];
        }

        var shares = ExactRounding.LargestRemainder(counts, 100 * (long)Math.Pow(10, figures[0].Decimals));
        return [.. figures.Select((f, i) => f with { Denominator = counts.Sum(), Value = shares[i], Bounds = null })];
    }

    private static Figure Without(
        FigureQuestion question, TerritorySelection territory, FigureStatus status, FigureReason reason) => new()
        {
            Status = status,
            Reason = reason,
            Decimals = question.Decimals,
            Coverage = new Coverage(0, territory.Population, 0),
        };
}
