using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Geography;

/// <summary>One record of an ADMIN EXPRESS layer.</summary>
/// <param name="Place">Where it stands, for messages: archive, layer and record number.</param>
/// <param name="Code">INSEE code as written.</param>
/// <param name="Outline">Polygon or multipolygon in the metres of its projection; empty for a record without shape.</param>
/// <param name="Projection">Projection of the layer.</param>
internal sealed record DeliveredShape(string Place, string Code, Geometry Outline, Projection Projection);
