using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Facts;

/// <summary>An establishment of FINESS, as published; its coordinates are not yet projected.</summary>
/// <param name="FinessEt">FINESS number of the site, nine characters.</param>
/// <param name="FinessEj">FINESS number of the legal entity.</param>
/// <param name="Name">Long name, or the short one where there is none.</param>
/// <param name="Category">Three-digit category (<c>500</c>).</param>
/// <param name="Commune">Its commune in the newest COG.</param>
/// <param name="X">Easting in metres; null where it is not located.</param>
/// <param name="Y">Northing in metres; null where it is not located.</param>
/// <param name="Epsg">Projection of <see cref="X"/> and <see cref="Y"/>; null where it is not located.</param>
/// <param name="Updated">Day of its last update; null where it is not given.</param>
public sealed record Establishment(
    string FinessEt,
    string FinessEj,
    string Name,
    string Category,
    CodeCommune Commune,
    decimal? X,
    decimal? Y,
    int? Epsg,
    DateOnly? Updated);
