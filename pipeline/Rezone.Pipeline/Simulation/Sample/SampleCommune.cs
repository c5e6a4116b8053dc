using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>A commune (or arrondissement) of the invented country and what every official file says of it.</summary>
/// <param name="Name">Name in the COG of 2026.</param>
/// <param name="Commune">Code, areas and population.</param>
/// <param name="Shape">Its land in the legal projection of its territory, metres.</param>
/// <param name="PostalCodes">Its postal codes, one at least.</param>
public sealed record SampleCommune(
    SampleName Name, Commune Commune, Geometry Shape, IReadOnlyList<string> PostalCodes)
{
    /// <summary>The five characters of its code.</summary>
    public string Code => Commune.Code.ToString();

    /// <summary>Code of its département.</summary>
    public string Departement => Commune.Departement.ToString();

    /// <summary>Whether it is in the département in another projection.</summary>
    public bool IsOverseas => Departement == SampleTerritory.Overseas;

    /// <summary>Three last characters of its code.</summary>
    public string Suffix => Code[2..];

    /// <summary>The arrondissement départemental: one or two in each département.</summary>
    public string Arrondissement => Departement + (string.CompareOrdinal(Suffix, "050") < 0 ? "1" : "2");

    /// <summary>The canton.</summary>
    public string Canton => $"{Departement}{1 + (int.Parse(Suffix) / 12 % 20):00}";
}
