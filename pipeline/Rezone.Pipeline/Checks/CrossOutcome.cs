namespace Rezone.Pipeline.Checks;

/// <summary>What a comparison found.</summary>
internal sealed class CrossOutcome
{
    private CrossOutcome(CrossCheck check) => Check = check;

    /// <summary>The comparison.</summary>
    public CrossCheck Check { get; }

    /// <summary>Why it was not done; null where it was.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Units of which both sources speak.</summary>
    public long Compared { get; private set; }

    /// <summary>Units on which they agree.</summary>
    public long Agreeing { get; private set; }

    /// <summary>Sum of the first source's numbers; null where it says texts.</summary>
    public decimal? FirstTotal { get; private set; }

    /// <summary>Sum of the second source's numbers; null where it says texts.</summary>
    public decimal? SecondTotal { get; private set; }

    /// <summary>Every unit on which they do not agree, the worst first: those that differ, then those that one of them lacks.</summary>
    public IReadOnlyList<CrossPair> Cases { get; private set; } = [];

    /// <summary>Units on which both speak and differ.</summary>
    public long Differing => Compared - Agreeing;

    /// <summary>The case where two numbers are farthest apart; null where there is none.</summary>
    public CrossPair? Largest => Cases.FirstOrDefault(c => c is { Kind: CrossCaseKind.Differs, Gap: > 0 });

    /// <summary>Whether it was done and met no unit at all.</summary>
    public bool IsEmpty => WhyNot is null && Compared == 0 && Cases.Count == 0;

    /// <summary>Compares.</summary>
    public static CrossOutcome Of(CrossCheck check, CheckGround ground)
    {
        if (check.Sources.Select(ground.WhyAbsent).FirstOrDefault(why => why is not null) is { } reason)
            return new CrossOutcome(check) { WhyNot = reason };
        var outcome = new CrossOutcome(check);
        var cases = new List<CrossPair>();
        foreach (var pair in check.Pairs(ground).Where(p => p.First is not null || p.Second is not null))
        {
            outcome.Count(pair);
            if (pair.Kind is not null)
                cases.Add(pair);
        }

        outcome.Cases = [.. cases.OrderBy(c => c.Kind).ThenByDescending(c => c.Gap).ThenBy(c => c.Unit, StringComparer.Ordinal)];
        return outcome;
    }

    /// <summary>How many units only one of them speaks of.</summary>
    public long Missing(CrossCaseKind kind) => Cases.LongCount(c => c.Kind == kind);

    private void Count(CrossPair pair)
    {
        if (pair.FirstNumber is { } first)
            FirstTotal = (FirstTotal ?? 0) + first;
        if (pair.SecondNumber is { } second)
            SecondTotal = (SecondTotal ?? 0) + second;
        if (pair.First is null || pair.Second is null)
            return;
        Compared++;
        if (pair.Agrees)
            Agreeing++;
    }
}
