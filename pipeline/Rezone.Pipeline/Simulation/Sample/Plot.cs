using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>A piece of land before it has a name, a code or inhabitants.</summary>
/// <param name="Site">The point it was drawn around, metres from the middle of its island.</param>
/// <param name="Shape">Its land, bent by the relief, in the projection of its territory.</param>
/// <param name="Kind">What is special about it.</param>
public sealed record Plot(Coordinate Site, Geometry Shape, PlotKind Kind);
