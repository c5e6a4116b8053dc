namespace Rezone.Pipeline.Ingest;

/// <summary>
/// What is said once of each commune of today. Where several older communes merged, or a city and its arrondissement both
/// have a row, the row with the commune's own code decides and the other is told; of two strange codes none can.
/// </summary>
/// <typeparam name="TKey">The commune, perhaps with a part of it.</typeparam>
/// <typeparam name="T">What is said of it.</typeparam>
internal sealed class OneOfEach<TKey, T>
    where TKey : IEquatable<TKey>, IComparable<TKey>
    where T : IEquatable<T>
{
    private readonly SortedDictionary<TKey, (T Said, bool IsOwn, long Line)> found = [];

    /// <summary>Adds what the current row says.</summary>
    /// <param name="rows">The row.</param>
    /// <param name="column">Column to quote.</param>
    /// <param name="key">What it is said of.</param>
    /// <param name="isOwn">Whether the row has the commune's own code.</param>
    /// <param name="said">What is said.</param>
    public void Add(SourceRows rows, int column, TKey key, bool isOwn, T said)
    {
        if (!found.TryGetValue(key, out var known))
        {
            found.Add(key, (said, isOwn, rows.Line));
            return;
        }

        if (!known.Said.Equals(said))
        {
            var decides = isOwn || known.IsOwn;
            rows.Report(
                column,
                "rows-differ",
                decides
                    ? $"{key} is this one and that of line {known.Line}, which differs: the row with the code of today decides."
                    : $"{key} is this one and that of line {known.Line}, which differs, and neither has its code of today.",
                notice: decides);
        }

        if (isOwn)
            found[key] = (said, isOwn, rows.Line);
    }

    /// <summary>What was kept, ordered by key.</summary>
    public IEnumerable<(TKey Key, T Said)> All() => found.Select(f => (f.Key, f.Value.Said));
}
