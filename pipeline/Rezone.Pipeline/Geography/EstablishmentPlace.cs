using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Geography;

/// <summary>Where a map shows an establishment.</summary>
/// <param name="Establishment">The establishment.</param>
/// <param name="Position">Its point.</param>
/// <param name="IsCommunePoint">
/// Whether the point is only one inside its commune, because FINESS gives none that can be used: pages say « placé au
/// centre de la commune ».
/// </param>
public sealed record EstablishmentPlace(Establishment Establishment, Position Position, bool IsCommunePoint);
