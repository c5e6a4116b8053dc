using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Geography;

/// <summary>The shape of one selectable commune.</summary>
/// <param name="Outline">Polygon or multipolygon in WGS 84 degrees, at the precision of the source.</param>
/// <param name="InteriorPoint">A point inside the commune, for labels and look-ups.</param>
/// <param name="Centroid">Centre of area, for distances; it may lie outside the commune.</param>
public sealed record CommuneShape(Geometry Outline, Position InteriorPoint, Position Centroid);
