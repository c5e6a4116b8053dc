namespace Rezone.Domain.Disclosure;

/// <summary>Amounts about the same professionals, which are published or hidden together in each commune.</summary>
public sealed record ProfessionalFamily
{
    /// <summary>Id of the column that counts the professionals, and of the family.</summary>
    public required string Id { get; init; }

    /// <summary>Professionals per commune of the country; public.</summary>
    public required IReadOnlyList<long> Persons { get; init; }

    /// <summary>What is to be published about them.</summary>
    public required IReadOnlyList<ProfessionalMeasure> Measures { get; init; }

    /// <summary>The rule that holds for all of them.</summary>
    public required SuppressionRule Rule { get; init; }
}
