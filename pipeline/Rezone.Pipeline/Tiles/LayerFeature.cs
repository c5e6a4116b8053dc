using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Tiles;

/// <summary>A feature of a layer on the grid of one zoom: polygons, or one point for a label.</summary>
/// <param name="Shape">Whole coordinates on the grid of the zoom.</param>
/// <param name="Properties">Name and text or whole number of each property, in the order they are written.</param>
public sealed record LayerFeature(Geometry Shape, IReadOnlyList<KeyValuePair<string, object>> Properties);
