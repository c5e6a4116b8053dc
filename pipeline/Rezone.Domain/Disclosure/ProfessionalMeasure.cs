namespace Rezone.Domain.Disclosure;

/// <summary>An amount that professionals bring: acts, patients, those of them who are 60 or older.</summary>
/// <param name="Id">Id of the variable.</param>
/// <param name="Amounts">Sum per commune of the country.</param>
/// <param name="Largest">Largest amount of one professional per commune; empty where the rule does not look at it.</param>
/// <param name="SecondLargest">Second largest, likewise.</param>
public sealed record ProfessionalMeasure(
    string Id, IReadOnlyList<long> Amounts, IReadOnlyList<long> Largest, IReadOnlyList<long> SecondLargest);
