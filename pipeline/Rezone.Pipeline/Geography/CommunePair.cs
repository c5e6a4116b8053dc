using System.Runtime.InteropServices;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Two communes that share a piece of border line (a common point alone does not make neighbours), as indexes into
/// <c>Country.Communes</c>, the lower one first.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CommunePair(int First, int Second) : IComparable<CommunePair>
{
    public int CompareTo(CommunePair other) =>
        First == other.First ? Second.CompareTo(other.Second) : First.CompareTo(other.First);
}
