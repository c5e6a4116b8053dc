using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>An establishment to write.</summary>
/// <param name="Number">FINESS number, nine characters.</param>
/// <param name="Name">Its name: real for a real number, otherwise plainly invented.</param>
/// <param name="Category">Its category.</param>
/// <param name="Commune">Where it is.</param>
/// <param name="Point">Coordinates in the legal projection; null where unknown.</param>
public sealed record Establishment(
    string Number, string Name, FinessCategory Category, Commune Commune, (double X, double Y)? Point);
