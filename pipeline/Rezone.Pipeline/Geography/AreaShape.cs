using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Geography;

/// <summary>A département or a région and its outline in the plane of <see cref="WebMercator"/>.</summary>
public sealed record AreaShape(NamedArea Area, Geometry Outline);
