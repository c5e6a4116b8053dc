using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Rezone.Audit;

/// <summary>Gathers checks and breaches while an audit runs.</summary>
internal sealed class Findings
{
    private readonly List<Tally> tallies = [];
    private readonly List<string> breaches = [];

    public bool Any => breaches.Count > 0;

    /// <summary>One more thing looked at.</summary>
    /// <param name="check">What must hold.</param>
    /// <param name="holds">Whether it does.</param>
    /// <param name="breach">Where and what, when it does not.</param>
    public void Expect(string check, bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] BreachText breach)
    {
        TallyOf(check).Examined++;
        if (!holds)
            breaches.Add($"{check}: {breach.Told()}");
    }

    /// <summary>One more thing looked at.</summary>
    /// <param name="check">What must hold.</param>
    /// <param name="holds">Whether it does.</param>
    /// <param name="breach">Where and what, when it does not.</param>
    public void Expect(string check, bool holds, Func<string> breach)
    {
        TallyOf(check).Examined++;
        if (!holds)
            breaches.Add($"{check}: {breach()}");
    }

    /// <summary>Looks at independent things on all cores; the report is the same as if they came one after the other.</summary>
    public void InParallel<T>(IReadOnlyList<T> things, Action<T, Findings> check)
    {
        var found = new Findings[things.Count];
        try
        {
            Parallel.For(0, things.Count, i => check(things[i], found[i] = new Findings()));
        }
        catch (AggregateException errors) when (errors.InnerException is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        foreach (var own in found)
            Add(own);
    }

    /// <summary>Takes over what was found apart.</summary>
    public void Add(Findings others)
    {
        foreach (var tally in others.tallies)
            TallyOf(tally.Check).Examined += tally.Examined;
        breaches.AddRange(others.breaches);
    }

    public AuditReport Report() => new([.. tallies.Select(t => new AuditCheck(t.Check, t.Examined))], [.. breaches]);

    // The names are constants, so nearly always the same object: comparing texts millions of times would show.
    private Tally TallyOf(string check)
    {
        foreach (var tally in tallies)
        {
            if (ReferenceEquals(tally.Check, check))
                return tally;
        }

        if (tallies.Find(t => t.Check == check) is { } known)
            return known;
        var added = new Tally(check);
        tallies.Add(added);
        return added;
    }

    /// <summary>How many things one check looked at.</summary>
    private sealed class Tally(string check)
    {
        public string Check => check;

        public long Examined { get; set; }
    }
}
