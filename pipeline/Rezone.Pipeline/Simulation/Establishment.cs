using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>An establishment to write.</summary>
/// <param name="Number">FINESS number, nine characters.</param>
/// <param name="Entity">FINESS number of its entité juridique; the public sites of a commune share one.</param>
/// <param name="Name">Its name: real for a real number, otherwise plainly invented.</param>
/// <param name="Category">Its category.</param>
/// <param name="Commune">Where it is.</param>
/// <param name="Point">Coordinates in the legal projection; null where unknown.</param>
public sealed record Establishment(
    string Number, string Entity, string Name, FinessCategory Category, Commune Commune, (double X, double Y)? Point);
