namespace Rezone.Domain.Disclosure;

/// <summary>What a rule on professionals looks at: how many they are, what they bring, and the two who bring most.</summary>
internal sealed record ProfessionalCell(long Persons, IReadOnlyList<ProfessionalCell.Share> Shares)
{
    private const int Whole = 100;

    public static ProfessionalCell Empty(int measures) => new(0, [.. Enumerable.Repeat(new Share(0, 0, 0), measures)]);

    public static ProfessionalCell Of(ProfessionalFamily family, int commune) => new(
        family.Persons[commune],
        [.. family.Measures.Select(m => new Share(
            m.Amounts[commune],
            m.Largest.Count == 0 ? 0 : m.Largest[commune],
            m.SecondLargest.Count == 0 ? 0 : m.SecondLargest[commune]))]);

    public ProfessionalCell And(ProfessionalCell other) => new(
        Persons + other.Persons,
        [.. Shares.Zip(other.Shares, (a, b) => a.And(b))]);

    /// <summary>Whether everything about these professionals may be known.</summary>
    public bool IsSafe(SuppressionRule rule) =>
        Persons >= rule.MinimumPersons && Shares.All(s => IsSafe(s, rule));

    private bool IsSafe(Share share, SuppressionRule rule)
    {
        if (rule.ProtectComplement && (share.Amount == 0 || share.Amount == Persons))
            return false;
        if (rule.DominancePercent is { } dominance && share.Largest * Whole >= dominance * share.Amount)
            return false;
        return rule.RemainderPercent is not { } remainder
            || (share.Amount - share.Largest - share.SecondLargest) * Whole >= remainder * share.Largest;
    }

    /// <summary>An amount and the two largest contributions to it.</summary>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    internal readonly record struct Share(long Amount, long Largest, long SecondLargest)
    {
        public Share And(Share other)
        {
            var (first, second) = Largest >= other.Largest
                ? (Largest, Math.Max(SecondLargest, other.Largest))
                : (other.Largest, Math.Max(Largest, other.SecondLargest));
            return new Share(Amount + other.Amount, first, second);
        }
    }
}
