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
    DateOnly? Updated)
{
    /// <summary>Legal status of <see cref="FinessEj"/> where it is not known.</summary>
    public const string UnknownStatus = "inconnu";

    /// <summary>Name of the legal entity; empty where FINESS gives none.</summary>
    public string EntityName { get; init; } = "";

    /// <summary>Legal status of the legal entity: <c>public</c>, <c>prive</c> or <c>inconnu</c>.</summary>
    public string Status { get; init; } = UnknownStatus;

    /// <summary>Number, street and place, as FINESS writes them; empty where it gives none.</summary>
    public string Address { get; init; } = "";

    /// <summary>Postal code and town, as FINESS writes them (<c>01440 VIRIAT</c>).</summary>
    public string Town { get; init; } = "";

    /// <summary>Digits of the telephone number; empty where there is none.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Whether it has coordinates; a map puts the others at a point of their commune and says so.</summary>
    public bool IsLocated => Epsg is not null;
}
