using Rezone.Domain.Territory;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>The public facts of one release: who the communes are, where they came from, and where they lie.</summary>
public sealed record Release(
    Country Country,
    CommuneHistory History,
    RawFolders Raw,
    Postcodes Postcodes,
    CommunePlaces Places)
{
    private const string ShapesSource = "ign-admin-express";
    private const double BoundsPerDegree = 1000;

    /// <summary>TVS, zoning of doctors, QPV and CPTS; empty lists where their sources are missing.</summary>
    public TerritoryAttributes Attributes { get; init; } = TerritoryAttributes.None;

    /// <summary>What the map must say of its shapes.</summary>
    public string MapCredit => MapCreditOf(Raw);

    /// <summary>Likewise, before anything else of the release is known.</summary>
    public static string MapCreditOf(RawFolders raw) => raw[ShapesSource] is { Simulated: false, Entry: var entry }
        ? $"{entry.Producer}, {entry.Title}, {entry.Millesime}"
        : "contours inventés";

    /// <summary>Names and postal codes, for the search.</summary>
    public NamesIndex Names() => new(
        ContractFiles.Hash,
        [.. Country.Communes.Select(c => c.Code.ToString())],
        [.. Country.Communes.Select(c => c.Name)],
        [.. Country.Communes.Select(c => string.Join(' ', Postcodes.Of(c.Code)))],
        [.. Country.Communes.Select(c => c.Population)],
        new SortedDictionary<string, string>(Country.Epcis.ToDictionary(e => e.Code, e => e.Name, StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Retired codes and their successors.</summary>
    public PassageTable Passage() => new(
        ContractFiles.Hash,
        [.. History.Retired.Select(r => r.Code.ToString())],
        [.. History.Retired.Select(r => r.Name)],
        [.. History.Retired.Select(r => string.Join(' ', r.Successors))]);

    /// <summary>The manifest without its paths, which <see cref="DataFolder"/> fills in.</summary>
    public SiteManifest Manifest(TileSet tiles) => new(
        ContractFiles.Hash,
        Country.Cog,
        Raw.Sources.Any(s => s.Simulated),
        CatalogueFile: "",
        NationalFile: "",
        NamesFile: "",
        PassageFile: "",
        AreasFile: "",
        RelationsFile: "",
        CommunesFile: "",
        FiguresFile: "",
        ShapesFile: "",
        tiles,
        [.. Raw.Sources.Where(s => !s.Entry.CheckOnly).Select(LineOf)],
        [.. Country.Regions.Select(r => new AreaLine(r.Code, r.Name, null, Outward(Places.RegionBounds[r.Code])))],
        [.. Country.Departements.Select(d => new AreaLine(d.Code, d.Name, d.Parent, Outward(Places.DepartementBounds[d.Code])))],
        [.. Country.Cities.Select(c => new CityLine(c.Code, c.Name, [.. Country.ArrondissementsOf(CodeCommune.Parse(c.Code)).Select(a => a.Code.ToString())]))]);

    private static List<double> Outward(Bounds bounds) =>
        [Down(bounds.West), Down(bounds.South), -Down(-bounds.East), -Down(-bounds.North)];

    private static double Down(double degrees) => Math.Floor(degrees * BoundsPerDegree) / BoundsPerDegree;

    private static SourceLine LineOf(RawSource source) => new(
        source.Entry.Id,
        source.Entry.Title,
        source.Entry.Producer,
        source.Entry.Licence,
        source.Simulated ? "données simulées" : source.Entry.Millesime,
        source.Simulated,
        source.Missing);
}
