namespace Rezone.Domain.Disclosure;

/// <summary>A guard with the amounts it is about.</summary>
internal sealed class NodeGuard(Guard guard, IReadOnlyDictionary<string, AmountSums> sums)
{
    private readonly NodeSum sum = new(guard.Sum, sums);

    public bool HoldsAt(int node) => sum.At(node) >= guard.Minimum;
}
