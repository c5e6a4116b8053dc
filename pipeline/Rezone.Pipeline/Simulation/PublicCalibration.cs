namespace Rezone.Pipeline.Simulation;

/// <summary>Content of <c>calibration/public-areas.json</c>. Where shares add up to less than 1, the rest has no value.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="Tvs">Territoires de vie-santé.</param>
/// <param name="Zonage">Zones of the médecins généralistes.</param>
/// <param name="Qpv">Quartiers prioritaires.</param>
/// <param name="Cpts">CPTS.</param>
/// <param name="AciMsp">MSP under contract.</param>
/// <param name="CdsType">Types of centres de santé.</param>
public sealed record PublicCalibration(
    string Note,
    string Reference,
    PublicCalibration.TvsSize Tvs,
    PublicCalibration.Zones Zonage,
    PublicCalibration.Quarters Qpv,
    PublicCalibration.Communities Cpts,
    PublicCalibration.Contracts AciMsp,
    PublicCalibration.Types CdsType)
{
    /// <summary>How many territoires de vie-santé: half after communes, half after inhabitants.</summary>
    /// <param name="CommunesPerArea">Communes per area.</param>
    /// <param name="InhabitantsPerArea">Inhabitants per area.</param>
    /// <param name="PullOfSize">How much a populous commune is preferred as a centre to one far from the others.</param>
    public sealed record TvsSize(double CommunesPerArea, double InhabitantsPerArea, double PullOfSize);

    /// <summary>Zones.</summary>
    /// <param name="Shares">Of the areas, where no real row exists.</param>
    /// <param name="SharesOfQpv">Of the QPV.</param>
    /// <param name="RealZones">The contract's zone for each value of the real table.</param>
    /// <param name="FirstDay">Earliest arrêté.</param>
    /// <param name="LastDay">Latest arrêté.</param>
    public sealed record Zones(
        IReadOnlyDictionary<string, double> Shares,
        IReadOnlyDictionary<string, double> SharesOfQpv,
        IReadOnlyDictionary<string, string> RealZones,
        DateOnly FirstDay,
        DateOnly LastDay);

    /// <summary>Quartiers prioritaires.</summary>
    /// <param name="SmallestCommune">Inhabitants of the smallest commune that may have one.</param>
    /// <param name="InhabitantsPerQpv">Inhabitants of such communes per QPV.</param>
    /// <param name="ShareOverTwoCommunes">QPV that reach into a neighbour.</param>
    /// <param name="NotInFiles">Départements that the real table leaves out.</param>
    public sealed record Quarters(
        long SmallestCommune, double InhabitantsPerQpv, double ShareOverTwoCommunes, IReadOnlyList<string> NotInFiles);

    /// <summary>CPTS.</summary>
    /// <param name="Fewest">Inhabitants of the smallest.</param>
    /// <param name="Most">Inhabitants of the largest; a commune above has several.</param>
    /// <param name="Mean">Inhabitants of the mean one.</param>
    /// <param name="Shares">Of the groups, by status.</param>
    /// <param name="FirstDay">Earliest signature or letter.</param>
    /// <param name="LastDay">Latest.</param>
    public sealed record Communities(
        long Fewest, long Most, double Mean, IReadOnlyDictionary<string, double> Shares, DateOnly FirstDay, DateOnly LastDay);

    /// <summary>Contracts of MSP.</summary>
    public sealed record Contracts(double Share, DateOnly FirstDay, DateOnly LastDay);

    /// <summary>Shares of the types of centres de santé.</summary>
    public sealed record Types(IReadOnlyDictionary<string, double> Shares);
}
