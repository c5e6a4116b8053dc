using System.Diagnostics.CodeAnalysis;

namespace Rezone.Audit;

/// <summary>Each set of communes once, since most blocks are blocks of many cuts.</summary>
internal sealed class CommuneSets : IEqualityComparer<int[]>
{
    private readonly HashSet<int[]> sets;

    public CommuneSets() => sets = new HashSet<int[]>(this);

    /// <summary>The array that stands for an equal one everywhere.</summary>
    public int[] One(int[] set)
    {
        if (sets.TryGetValue(set, out var known))
            return known;
        sets.Add(set);
        return set;
    }

    public bool Equals(int[]? x, int[]? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.AsSpan().SequenceEqual(y));

    public int GetHashCode([DisallowNull] int[] obj)
    {
        var hash = new HashCode();
        foreach (var commune in obj)
            hash.Add(commune);
        return hash.ToHashCode();
    }
}
