namespace Rezone.Domain.Disclosure;

/// <summary>A guard with the amounts it is about.</summary>
internal sealed class NodeGuard(Guard guard, IReadOnlyDictionary<string, AmountSums> sums)
{
    private readonly NodeSum sum = new(guard.Sum, sums);

    /// <summary>Smallest allowed value, persons.</summary>
    public int Minimum => guard.Minimum;

    public long At(int node) => sum.At(node);

    public bool HoldsAt(int node) => At(node) >= Minimum;
}
