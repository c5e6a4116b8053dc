using System.Runtime.InteropServices;

namespace Rezone.Domain.Disclosure;

/// <summary>What a rule on professionals looks at: how many they are, what they bring, and the two who bring most.</summary>
internal sealed class ProfessionalCell
{
    private const int Whole = 100;

    private readonly Share[] shares;

    private ProfessionalCell(int measures)
    {
        shares = new Share[measures];
    }

    /// <summary>Number of professionals.</summary>
    public long Persons { get; private set; }

    /// <summary>The professionals of some communes together.</summary>
    public static ProfessionalCell Of(ProfessionalFamily family, IEnumerable<int> communes)
    {
        var cell = new ProfessionalCell(family.Measures.Count);
        foreach (var commune in communes)
        {
            cell.Persons += family.Persons[commune];
            for (var m = 0; m < cell.shares.Length; m++)
                cell.shares[m] = cell.shares[m].And(ShareOf(family.Measures[m], commune));
        }

        return cell;
    }

    /// <summary>The professionals of several cells together; nobody where there is none.</summary>
    public static ProfessionalCell Of(ProfessionalFamily family, IEnumerable<ProfessionalCell> parts)
    {
        var cell = new ProfessionalCell(family.Measures.Count);
        foreach (var part in parts)
        {
            cell.Persons += part.Persons;
            for (var m = 0; m < cell.shares.Length; m++)
                cell.shares[m] = cell.shares[m].And(part.shares[m]);
        }

        return cell;
    }

    /// <summary>What they bring of one measure.</summary>
    public long Amount(int measure) => shares[measure].Amount;

    /// <summary>Whether everything about these professionals may be known.</summary>
    public bool IsSafe(SuppressionRule rule) =>
        Persons >= rule.MinimumPersons && Array.TrueForAll(shares, s => IsSafe(s, rule));

    private bool IsSafe(Share share, SuppressionRule rule)
    {
        if (rule.ProtectComplement && (share.Amount == 0 || share.Amount == Persons))
            return false;
        if (rule.DominancePercent is { } dominance && share.Largest * Whole >= dominance * share.Amount)
            return false;
        return rule.RemainderPercent is not { } remainder
            || (share.Amount - share.Largest - share.SecondLargest) * Whole >= remainder * share.Largest;
    }

    private static Share ShareOf(ProfessionalMeasure measure, int commune) => new(
        measure.Amounts[commune],
        measure.Largest.Count == 0 ? 0 : measure.Largest[commune],
        measure.SecondLargest.Count == 0 ? 0 : measure.SecondLargest[commune]);

    /// <summary>An amount and the two largest contributions to it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Share(long Amount, long Largest, long SecondLargest)
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
