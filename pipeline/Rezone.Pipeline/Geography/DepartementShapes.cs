using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Quantised TopoJSON of the communes of each département, for what tiles are bad at: outline of a territory,
/// contiguity, lasso, report maps and exports.
/// </summary>
public static class DepartementShapes
{
    /// <summary>
    /// Degrees of one grid unit, 7 m to the north; the grid is the same for all départements. A power of two, so that
    /// a vertex decodes to the same double in every file whatever the file's origin.
    /// </summary>
    public const double Unit = 1.0 / 16384;

    /// <summary>
    /// Writes <c>{code}.json.bin</c> (gzipped TopoJSON, object <c>communes</c>: id = code, property <c>nom</c>) per
    /// département into a folder. Borders have the same vertices in neighbouring départements.
    /// </summary>
    public static void Write(string folder, Simplification simplification)
    {
        Directory.CreateDirectory(folder);
        var files = simplification.Country.Communes
            .Zip(simplification.Detailed)
            .GroupBy(c => c.First.Departement)
            .AsParallel()
            .Select(d => (Code: d.Key, Bytes: Encode([.. d.Select(c => (c.First, OnGrid(c.Second)))])));
        foreach (var (code, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, $"{code}.json.bin"), bytes);
    }

    private static byte[] Encode(IReadOnlyList<(Commune Commune, Geometry Shape)> communes) =>
        Gzip.Compress(TopoJsonWriter.Write(communes, Unit));

    private static Geometry OnGrid(Geometry shape) =>
        WholeGrid.Fit(new RingEditor(ring => Array.ConvertAll(ring, InUnits)).Edit(shape));

    private static Coordinate InUnits(Coordinate point)
    {
        var position = WebMercator.Unproject(point);
        return new Coordinate(position.Longitude / Unit, position.Latitude / Unit);
    }
}
