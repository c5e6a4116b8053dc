using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Facts;

/// <summary>An amount of one source for one commune of the newest COG.</summary>
/// <param name="Commune">The commune.</param>
/// <param name="Values">One value per dimension of the table, in the table's order (<c>17+</c>; <c>500</c>).</param>
/// <param name="Measure">What is counted (<c>consommants</c>).</param>
/// <param name="Amount">How many, exactly; null where it was not collected, which is never zero.</param>
public sealed record Fact(CodeCommune Commune, IReadOnlyList<string> Values, string Measure, decimal? Amount);
