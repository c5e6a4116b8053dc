using Rezone.Domain.Disclosure;

namespace Rezone.Bench;

/// <summary>
/// Invented patients of the real country and what protection lets through of them: consommants, and a share of them
/// that is a family of its own (decision D16).
/// </summary>
internal sealed class TestFamily
{
    public const string Denominator = "consommants";
    public const string Numerator = "patients";
    public const int Minimum = 11;

    private const int Seed = 1;

    private static readonly SuppressionRule Rule =
        new("patients-11", "", ProtectedPersons.Patients, Minimum, ProtectComplement: true, "");

    public TestFamily(ProtectionTree tree, int perThousand)
    {
        PerThousand = perThousand;
        var (d, n) = SimulatedCounts.Of(tree.Country, perThousand / 1000.0, Seed);
        (D, N) = ([.. d.Select(x => x ?? 0)], [.. n.Select(x => x ?? 0)]);
        var plans = FamilyPlans.From(
        [
            new VariableUse { Id = Denominator, Measure = Denominator, Rule = Rule },
            new VariableUse { Id = Numerator, Measure = Numerator, Inside = Denominator, Rule = Rule },
        ]);
        var amounts = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal) { [Denominator] = d, [Numerator] = n };
        Published = Protection.Publish(tree, plans, amounts);
        Shards = PublishedShards.Of(tree.Country, Published);
    }

    /// <summary>Prevalence before variation by département and commune.</summary>
    public int PerThousand { get; }

    /// <summary>True consommants per commune.</summary>
    public IReadOnlyList<long> D { get; }

    /// <summary>True patients per commune.</summary>
    public IReadOnlyList<long> N { get; }

    public PublishedTable Published { get; }

    /// <summary>The same by département, as the browser gets it.</summary>
    public PublishedShards Shards { get; }

    /// <summary>Blocks of the numerator.</summary>
    public IReadOnlyList<PublishedBlock> Blocks => Published.Variables.Single(v => v.Id == Numerator).Blocks;
}
