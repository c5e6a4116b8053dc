using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>A quartier prioritaire in one of its communes.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Commune">The commune; a QPV over several has a row in each.</param>
public sealed record DrawnQpv(string Code, string Name, CodeCommune Commune);
