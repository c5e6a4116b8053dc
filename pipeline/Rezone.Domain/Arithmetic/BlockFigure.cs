namespace Rezone.Domain.Arithmetic;

/// <summary>A figure of published blocks (decision D4).</summary>
internal sealed class BlockFigure(FigureQuestion question, TerritorySelection territory)
{
    private readonly SelectionCut cut = territory.CutOf(question.Numerator);

    public Figure Result()
    {
        var isWhole = cut.Partial.Count == 0 && cut.Lacking.Communes == 0;
        var figure = new Figure
        {
            Status = FigureStatus.Unavailable,
            Reason = FigureReason.Coverage,
            Decimals = question.Decimals,
            Coverage = isWhole ? Coverage.Full(cut.Covered) : Coverage.Part(cut.Covered, territory.Population),
            Lacking = cut.Lacking,
            Groups = [.. cut.Partial.Select(GroupOf)],
        };
        if (cut.Lacking.Communes == territory.Codes.Count)
            return figure with { Status = FigureStatus.Missing, Reason = FigureReason.NotCollected };

        if (figure.Coverage.Percent >= question.MinimumCoveragePercent)
            return cut.Partial.Count == 0 ? Exact(figure) : Estimate(figure);

        var isInsideOne = cut is { Partial.Count: 1, Full.Count: 0, Lacking.Communes: 0 };
        return isInsideOne ? Group(figure) : figure;
    }

    private Figure Exact(Figure figure) => figure.Of(
        cut.Lacking.Communes == 0 ? FigureStatus.Exact : FigureStatus.Partial,
        Sum(question.Numerator, cut),
        question.Denominator is { } d ? Sum(d, territory.CutOf(d)) : null,
        question.Scale);

    // The territory lies inside one block: what is known is the block's.
    private Figure Group(Figure figure)
    {
        var (amount, whole) = AmountsAt(question.Numerator, cut.Partial[0]);
        return question.Denominator is not null && whole is null
            ? figure
            : figure.Of(FigureStatus.Group, amount, question.Denominator is null ? null : whole, question.Scale);
    }

    private Figure Estimate(Figure figure)
    {
        var numerator = NumeratorRange();
        var denominator = question.Denominator is { } d ? DenominatorRange(d) : null;
        var fewest = question.MinimumPersons ?? 0;
        if (numerator.IsBelow(fewest) || denominator?.IsBelow(fewest) == true)
            return figure with { Reason = FigureReason.FewPersons };

        if (BoundsOf(numerator, denominator) is not { } bounds)
            return figure;

        var ratio = denominator is null ? numerator.Estimate : numerator.Estimate / denominator.Estimate;
        return figure with
        {
            Status = FigureStatus.Estimate,
            Reason = FigureReason.None,
            Numerator = numerator.Rounded,
            Denominator = denominator?.Rounded,
            Value = Math.Clamp(ExactRounding.HalfUp(ratio, question.Scale), bounds.Low, bounds.High),
            Bounds = bounds,
        };
    }

    // Inside a broken block at least those who cannot be outside it, at most those who can be inside (Fréchet): with d
    // persons of the denominator in the territory, max(0, d - complement) to min(d, numerator).
    private AmountRange NumeratorRange()
    {
        var exact = Sum(question.Numerator, cut);
        var range = new AmountRange(exact, exact, Fraction.Whole(exact));
        foreach (var block in cut.Partial)
        {
            var (amount, whole) = AmountsAt(question.Numerator, block);
            var inside = whole is null || question.Denominator is null ? (Low: 0, High: amount) : DenominatorWithin(block);
            range = new AmountRange(
                range.Low + Math.Max(0, inside.Low - ((whole ?? amount) - amount)),
                range.High + Math.Min(inside.High, amount),
                range.Estimate + Fraction.Share(amount, block.SelectedPopulation, block.Population));
        }

        return range;
    }

    private AmountRange DenominatorRange(string variable)
    {
        var own = territory.CutOf(variable);
        var exact = Sum(variable, own);
        return own.Partial.Aggregate(new AmountRange(exact, exact, Fraction.Whole(exact)), (range, block) =>
        {
            var (amount, _) = AmountsAt(variable, block);
            var share = Fraction.Share(amount, block.SelectedPopulation, block.Population);
            return new AmountRange(range.Low, range.High + amount, range.Estimate + share);
        });
    }

    // The denominator's own blocks lie inside the numerator's block; each is inside the territory, or broken as well
    // and then anything up to its amount.
    private (long Low, long High) DenominatorWithin(BrokenBlock block)
    {
        var variable = question.Denominator ?? "";
        var own = territory.CutOf(variable);
        var places = territory.Parts.SelectMany((p, part) => p.Indexes
            .Where(i => block.Places.Contains((part, BlockAt(p.Shard, question.Numerator, i))))
            .Select(i => (Part: part, Block: BlockAt(p.Shard, variable, i))));
        var inner = places.Where(p => p.Block >= 0)
            .DistinctBy(p => IdAt(variable, p), StringComparer.Ordinal)
            .Select(p => (Amount: AmountAt(variable, p), Broken: own.BrokenAt.GetValueOrDefault(p)))
            .ToList();
        return (
            inner.Where(i => i.Broken is null).Sum(i => i.Amount),
            inner.Where(i => i.Broken is null or { SelectedPopulation: > 0 }).Sum(i => i.Amount));
    }

    private FigureBounds? BoundsOf(AmountRange numerator, AmountRange? denominator)
    {
        var scale = question.Scale;
        if (denominator is null)
        {
            return new FigureBounds(
                numerator.Low * scale, numerator.High * scale, numerator.Low, numerator.High, null, null);
        }

        // A share of persons is at most 1; events per person have no such limit.
        var isShare = territory.Variable(question.Numerator)?.Whole is not null;
        if (denominator.High == 0 || (denominator.Low == 0 && !isShare))
            return null;

        var high = denominator.Low == 0
            ? scale
            : ExactRounding.Up(new Fraction(numerator.High, denominator.Low), scale);
        return new FigureBounds(
            ExactRounding.Down(new Fraction(numerator.Low, denominator.High), scale),
            isShare ? Math.Min(high, scale) : high,
            numerator.Low,
            numerator.High,
            denominator.Low,
            denominator.High);
    }

    private BrokenGroup GroupOf(BrokenBlock block)
    {
        var selected = territory.Codes.ToHashSet(StringComparer.Ordinal);
        var known = territory.Shards
            .Where(s => s.Variables.ContainsKey(question.Numerator))
            .SelectMany(s => s.Codes.Where((_, i) => IdOf(s, question.Numerator, i) == block.Id))
            .Order(StringComparer.Ordinal)
            .ToList();
        return new BrokenGroup(
            block.Id,
            block.Members,
            [.. known.Where(selected.Contains)],
            [.. known.Where(c => !selected.Contains(c))],
            block.Members - known.Count,
            block.Population,
            block.SelectedPopulation);
    }

    private long Sum(string variable, SelectionCut of) => of.Full.Sum(place => AmountAt(variable, place));

    private (long Amount, long? Whole) AmountsAt(string variable, BrokenBlock block)
    {
        var (part, index) = block.Places[0];
        var columns = territory.Parts[part].Shard.Variables[variable];
        return (columns.Amounts[index], columns.Whole?[index]);
    }

    private long AmountAt(string variable, (int Part, int Block) place) =>
        territory.Parts[place.Part].Shard.Variables[variable].Amounts[place.Block];

    private string IdAt(string variable, (int Part, int Block) place)
    {
        var shard = territory.Parts[place.Part].Shard;
        return shard.Cuts[shard.Variables[variable].Cut].Ids[place.Block];
    }

    private static int BlockAt(ShardColumns shard, string variable, int commune) =>
        shard.Variables.TryGetValue(variable, out var columns) ? shard.Cuts[columns.Cut].Block[commune] : -1;

    private static string? IdOf(ShardColumns shard, string variable, int commune)
    {
        var block = BlockAt(shard, variable, commune);
        return block < 0 ? null : shard.Cuts[shard.Variables[variable].Cut].Ids[block];
    }
}
