namespace Rezone.Domain.Territory;

/// <summary>Zone of the ARS zoning of doctors (zonage médecin).</summary>
/// <remarks>Code de la santé publique, L. 1434-4; arrêté du 13 novembre 2017 modifié.</remarks>
public enum ZoneMedecin
{
    /// <summary>Zone d'intervention prioritaire: the most deficient ones.</summary>
    Zip,

    /// <summary>Zone d'action complémentaire.</summary>
    Zac,

    /// <summary>Zone de vigilance, of older zonings.</summary>
    Zv,

    /// <summary>Hors zonage: no aid.</summary>
    Hz,
}
