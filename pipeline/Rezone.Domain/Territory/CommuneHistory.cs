namespace Rezone.Domain.Territory;

/// <summary>Follows commune codes of any year to the newest COG (mergers, changes of code, splits, re-established codes).</summary>
/// <remarks>Source: INSEE, Code officiel géographique, <c>v_commune</c> and <c>v_mvt_commune</c>.</remarks>
public sealed class CommuneHistory
{
    private readonly HashSet<CodeCommune> current;
    private readonly Dictionary<CodeCommune, SortedDictionary<DateOnly, SortedSet<CodeCommune>>> successors = [];
    private readonly Dictionary<(CodeCommune Code, DateOnly Date), HashSet<CodeCommune>> predecessors = [];
    private readonly Dictionary<CodeCommune, SortedSet<DateOnly>> arrivals = [];
    private readonly Dictionary<CodeCommune, (DateOnly Date, string Name)> lastNames = [];

    /// <summary>Prepares the movements up to 1 January of the COG; later ones are left aside.</summary>
    /// <param name="cog">Year of the newest COG.</param>
    /// <param name="current">Every code of that COG: communes, Paris, Lyon and Marseille, and their arrondissements.</param>
    /// <param name="movements">Every movement since 1943, in any order.</param>
    public CommuneHistory(int cog, IEnumerable<CodeCommune> current, IEnumerable<CommuneMovement> movements)
    {
        Cog = cog;
        this.current = [.. current];
        var last = new DateOnly(cog, 1, 1);
        foreach (var movement in movements.Where(m => m.Date <= last))
            Add(movement);
        Retired = [.. successors.Keys.Where(c => !this.current.Contains(c)).Order().Select(RetirementOf)
            .Where(r => r.Successors.Count > 0)];
    }

    /// <summary>Year of the COG that codes are brought to.</summary>
    public int Cog { get; }

    /// <summary>Every code that is no longer a commune, ordered, with its successors.</summary>
    public IReadOnlyList<RetiredCommune> Retired { get; }

    /// <summary>
    /// Follows a code whose year is not known: a code that exists today is itself; another one is taken as it last was.
    /// </summary>
    public Succession Resolve(CodeCommune code)
    {
        if (current.Contains(code))
            return new Succession(SuccessionKind.Unchanged, [code]);
        if (!successors.TryGetValue(code, out var events))
            return new Succession(SuccessionKind.Unknown, []);
        var end = events.Where(e => !e.Value.Contains(code)).Select(e => (DateOnly?)e.Key).LastOrDefault();
        return end is { } date
            ? Describe(code, Step(code, code, date, merged: false, []))
            : new Succession(SuccessionKind.Unknown, []);
    }

    /// <summary>Follows a code of the COG of a year: only movements after 1 January of that year count.</summary>
    /// <remarks>
    /// A commune that was merged and re-established since gets its own figures back. A commune that was split since is
    /// <see cref="SuccessionKind.Split"/> even where its code still exists: the code names a smaller territory today.
    /// </remarks>
    /// <param name="code">Code in that COG.</param>
    /// <param name="cog">Year of that COG.</param>
    public Succession Resolve(CodeCommune code, int cog)
    {
        if (!current.Contains(code) && !successors.ContainsKey(code))
            return new Succession(SuccessionKind.Unknown, []);
        var start = new DateOnly(cog, 1, 1);
        var reached = Follow(code, code, start, merged: false);
        // A code of another year than declared: it was already retired on that day.
        return reached.All(current.Contains) ? Describe(code, reached) : Resolve(code);
    }

    /// <summary>Whether a code named a commune on 1 January of a year.</summary>
    /// <remarks>A table of that year cannot hold another code: its figures would be counted twice, or in the wrong place.</remarks>
    /// <param name="code">Any code.</param>
    /// <param name="cog">Year of the COG, not later than the newest.</param>
    public bool Existed(CodeCommune code, int cog)
    {
        var start = new DateOnly(cog, 1, 1);
        var left = successors.TryGetValue(code, out var events) ? events.Keys.Where(d => d > start).Select(d => (DateOnly?)d).FirstOrDefault() : null;
        var came = arrivals.TryGetValue(code, out var days) ? days.Where(d => d > start).Select(d => (DateOnly?)d).FirstOrDefault() : null;
        // What happens to it next tells: a code that first comes was not there, one that first leaves or stays was.
        if (left is null && came is null)
            return current.Contains(code);
        return left is not null && (came is null || left <= came);
    }

    private void Add(CommuneMovement movement)
    {
        if (!successors.TryGetValue(movement.Before, out var events))
            successors.Add(movement.Before, events = []);
        if (!events.TryGetValue(movement.Date, out var after))
            events.Add(movement.Date, after = []);
        after.Add(movement.After);

        if (!predecessors.TryGetValue((movement.After, movement.Date), out var before))
            predecessors.Add((movement.After, movement.Date), before = []);
        before.Add(movement.Before);
        if (!arrivals.TryGetValue(movement.After, out var days))
            arrivals.Add(movement.After, days = []);
        days.Add(movement.Date);

        if (!lastNames.TryGetValue(movement.Before, out var known) || known.Date < movement.Date)
            lastNames[movement.Before] = (movement.Date, movement.NameBefore);
    }

    private RetiredCommune RetirementOf(CodeCommune code) =>
        new(code, lastNames[code].Name, Resolve(code).Successors);

    private Succession Describe(CodeCommune code, SortedSet<CodeCommune> reached) => reached.Count switch
    {
        _ when !reached.All(current.Contains) => new Succession(SuccessionKind.Unknown, []),
        1 when reached.Contains(code) => new Succession(SuccessionKind.Unchanged, [code]),
        1 => new Succession(SuccessionKind.Moved, [.. reached]),
        _ => new Succession(SuccessionKind.Split, [.. reached]),
    };

    /// <summary>Follows one code through the movements after a day.</summary>
    /// <param name="origin">The code asked for.</param>
    /// <param name="code">The code that holds its territory on that day.</param>
    /// <param name="after">That day.</param>
    /// <param name="merged">Whether the origin was merged with others on the way.</param>
    private SortedSet<CodeCommune> Follow(CodeCommune origin, CodeCommune code, DateOnly after, bool merged)
    {
        if (!successors.TryGetValue(code, out var events))
            return [code];
        foreach (var date in events.Keys.Where(d => d > after))
            return Step(origin, code, date, merged, []);
        return [code];
    }

    private SortedSet<CodeCommune> Step(
        CodeCommune origin, CodeCommune code, DateOnly date, bool merged, HashSet<CodeCommune> sameDay)
    {
        var next = successors[code][date];
        // A split gives a commune that was merged before back to itself: it takes its own territory, not a share.
        if (merged && next.Count > 1 && next.Contains(origin))
            return Follow(origin, origin, date, merged: false);

        var reached = new SortedSet<CodeCommune>();
        sameDay.Add(code);
        foreach (var successor in next)
        {
            var nowMerged = merged || predecessors[(successor, date)].Count > 1;
            reached.UnionWith(
                LeavesOn(successor, date) && sameDay.Add(successor)
                    ? Step(origin, successor, date, nowMerged, sameDay)
                    : Follow(origin, successor, date, nowMerged));
        }

        return reached;
    }

    // INSEE sometimes chains two movements on one day: 14513 → 50649 (change of département), 50649 → 50592 (merger).
    private bool LeavesOn(CodeCommune code, DateOnly date) =>
        successors.TryGetValue(code, out var events) && events.TryGetValue(date, out var after) && !after.Contains(code);
}
