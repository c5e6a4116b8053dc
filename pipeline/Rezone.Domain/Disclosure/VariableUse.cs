using Rezone.Domain.Indicators;

namespace Rezone.Domain.Disclosure;

/// <summary>One use of a confidential variable by an indicator, as numerator or as denominator.</summary>
public sealed record VariableUse
{
    /// <summary>Id of the variable: the key of its amounts and of its payload.</summary>
    public required string Id { get; init; }

    /// <summary>Source and measure. Variables of one measure and one dimension are related as the dimension's values are.</summary>
    public required string Measure { get; init; }

    /// <summary>The dimension it is one value of; null where the measure is taken whole.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>The value of <see cref="Dimension"/>; null with it.</summary>
    public string? Value { get; init; }

    /// <summary>Id of the variable it is divided by, whose persons hold its persons; null for a denominator.</summary>
    public string? Inside { get; init; }

    /// <summary>
    /// For events (passages, admissions), the id of the amounts that count the distinct persons behind them. These
    /// are never published; the rule bears on both, and events have no complement. Null for persons.
    /// </summary>
    public string? Contributors { get; init; }

    /// <summary>The rule of the indicator.</summary>
    public required SuppressionRule Rule { get; init; }
}
