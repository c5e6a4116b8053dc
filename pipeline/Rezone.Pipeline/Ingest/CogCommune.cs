using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>A line of <c>v_commune</c>: a commune or an arrondissement municipal.</summary>
/// <param name="Code">COM.</param>
/// <param name="Name">LIBELLE.</param>
/// <param name="Departement">DEP.</param>
/// <param name="Region">REG.</param>
/// <param name="Parent">COMPARENT, the city of an arrondissement; empty for a commune.</param>
internal sealed record CogCommune(CodeCommune Code, string Name, CodeDepartement Departement, string Region, string Parent)
{
    /// <summary>Line of the file, from 1.</summary>
    public required long Line { get; init; }
}
