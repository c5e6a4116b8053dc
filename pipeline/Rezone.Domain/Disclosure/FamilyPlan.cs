namespace Rezone.Domain.Disclosure;

/// <summary>
/// A family: variables that share one cut of the tree, because one of them follows from the others, and what must hold
/// at every block of it. Made by <see cref="FamilyPlans"/>.
/// </summary>
public sealed record FamilyPlan
{
    /// <summary>Id of the family and of its cut: the first of its variables.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of its variables, ordered.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>Variable → the variable it is divided by or nested in (another family's or its own); absent at the top.</summary>
    public required IReadOnlyDictionary<string, string> Wholes { get; init; }

    /// <summary>Families whose blocks its blocks must be unions of; they come earlier in the list.</summary>
    public required IReadOnlyList<string> Parents { get; init; }

    /// <summary>Counts that anyone can work out at a block, each with its smallest allowed value.</summary>
    public required IReadOnlyList<Guard> Guards { get; init; }

    /// <summary>
    /// Counts that must reach their minimum in both children of a block, so that what lies inside the block stays
    /// uncertain (design, §3.4: « both children with d ≥ K »).
    /// </summary>
    public required IReadOnlyList<Guard> Sizes { get; init; }

    /// <summary>
    /// Counts of persons that are part of no other published count. Inside a block nothing but the number of inhabitants
    /// bounds them, so they ask more of a block that holds several communes (<see cref="NodeSafety"/>).
    /// </summary>
    public required IReadOnlyList<Guard> Tops { get; init; }

    /// <summary>Variables nested in two others at once, whose table inside a block must stay wide.</summary>
    public required IReadOnlyList<Crossing> Crossings { get; init; }

    /// <summary>Sums that must be zero in every commune: a whole minus its parts.</summary>
    public required IReadOnlyList<LinearSum> Equations { get; init; }

    /// <summary>Minimum of the rule: K.</summary>
    public required int Minimum { get; init; }
}
