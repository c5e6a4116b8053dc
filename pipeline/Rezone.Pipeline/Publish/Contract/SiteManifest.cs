namespace Rezone.Pipeline.Publish.Contract;

/// <summary>`manifest.json` at the site's root, the only file fetched with `no-cache`: where everything of this release is.</summary>
/// <param name="Contract">Hash of the contract; the loader refuses another.</param>
/// <param name="Cog">Year of the COG of every code.</param>
/// <param name="Simulated">Whether any figure of the site comes from simulated data.</param>
/// <param name="CatalogueFile">Path of the <see cref="CataloguePayload"/>, relative to the site's root, as are all paths here.</param>
/// <param name="NationalFile">Path of the <see cref="NationalTotals"/>.</param>
/// <param name="NamesFile">Path of the <see cref="NamesIndex"/>.</param>
/// <param name="PassageFile">Path of the <see cref="PassageTable"/>.</param>
/// <param name="AreasFile">Path of the <see cref="AreasIndex"/>.</param>
/// <param name="RelationsFile">Path of the <see cref="RelationsPayload"/>.</param>
/// <param name="CommunesFile">Path of a <see cref="DepartementCommunes"/> with `{code}` for the département.</param>
/// <param name="FiguresFile">Path of a <see cref="DepartementFigures"/> with `{tab}` and `{code}`.</param>
/// <param name="ShapesFile">Path of a département's TopoJSON with `{code}` for the département.</param>
/// <param name="Tiles">The map's tiles.</param>
/// <param name="Sources">Every source of the site.</param>
/// <param name="Regions">Every région, ordered by code.</param>
/// <param name="Departements">Every département, ordered by code.</param>
/// <param name="Cities">Paris, Lyon and Marseille.</param>
public sealed record SiteManifest(
    string Contract,
    int Cog,
    bool Simulated,
    string CatalogueFile,
    string NationalFile,
    string NamesFile,
    string PassageFile,
    string AreasFile,
    string RelationsFile,
    string CommunesFile,
    string FiguresFile,
    string ShapesFile,
    TileSet Tiles,
    IReadOnlyList<SourceLine> Sources,
    IReadOnlyList<AreaLine> Regions,
    IReadOnlyList<AreaLine> Departements,
    IReadOnlyList<CityLine> Cities);

/// <summary>The tiles of the map. A tile that is not listed is empty and must not be asked for.</summary>
/// <param name="File">Path with `{z}`, `{x}`, `{y}`.</param>
/// <param name="MinZoom">Lowest zoom of the tree.</param>
/// <param name="MaxZoom">Highest zoom of the tree; the map zooms further by enlarging it.</param>
/// <param name="CommuneMinZoom">Lowest zoom whose tiles hold communes.</param>
/// <param name="TileSize">Display size of a tile, CSS pixels.</param>
/// <param name="Available">`z` → `x` → the `y` of the tiles that exist.</param>
public sealed record TileSet(
    string File,
    int MinZoom,
    int MaxZoom,
    int CommuneMinZoom,
    int TileSize,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<int>>> Available);

/// <summary>A source as pages cite it.</summary>
/// <param name="Id">Id in the manifest of sources.</param>
/// <param name="Title">French title.</param>
/// <param name="Producer">Producer.</param>
/// <param name="Licence">Licence.</param>
/// <param name="Millesime">Vintage, as shown.</param>
/// <param name="Simulated">Whether this site's figures of the source are simulated.</param>
/// <param name="Missing">Whether the source is absent, so that its indicators are not available.</param>
public sealed record SourceLine(
    string Id, string Title, string Producer, string Licence, string Millesime, bool Simulated, bool Missing);

/// <summary>A région or a département.</summary>
/// <param name="Code">Official code.</param>
/// <param name="Name">Official name.</param>
/// <param name="Region">Code of its région for a département; null for a région.</param>
/// <param name="Bounds">West, south, east, north in degrees, rounded outward to the third decimal.</param>
public sealed record AreaLine(string Code, string Name, string? Region, IReadOnlyList<double> Bounds);

/// <summary>A city whose arrondissements are the selectable units.</summary>
/// <param name="Code">INSEE code of the commune (75056).</param>
/// <param name="Name">Name.</param>
/// <param name="Arrondissements">Codes of its arrondissements.</param>
public sealed record CityLine(string Code, string Name, IReadOnlyList<string> Arrondissements);
