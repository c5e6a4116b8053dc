namespace Rezone.Domain.Arithmetic;

/// <summary>The published amounts of one variable.</summary>
/// <param name="Cut">Id of its cut.</param>
/// <param name="Amounts">Amount per block.</param>
/// <param name="Whole">Amount per block of the variable it is nested in; null where it is nested in none.</param>
public sealed record VariableColumns(string Cut, IReadOnlyList<long> Amounts, IReadOnlyList<long>? Whole);
