namespace Rezone.Audit;

/// <summary>Sets of communes, ascending, are equal where they hold the same ones.</summary>
internal sealed class SameCommunes : IEqualityComparer<int[]>
{
    public static SameCommunes Comparer { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj) => HashCode.Combine(obj.Length, obj.FirstOrDefault(), obj.LastOrDefault());
}
