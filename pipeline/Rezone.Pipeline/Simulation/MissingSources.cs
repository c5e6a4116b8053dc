using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>Completes a real geography: writes sources that are missing, in the official layouts, marked as simulated.</summary>
public static class MissingSources
{
    /// <summary>Seed of everything simulated on a real geography.</summary>
    public const ulong Seed = 20260101;

    private const string Note =
        "Données simulées : elles imitent la forme des fichiers officiels ; rien n'y est réel, sauf les numéros FINESS, noms et "
        + "catégories repris des fichiers SAE et EHPAD, et les zones, QPV et CPTS repris de tables publiques incomplètes.";

    /// <summary>Ids of the sources that can be simulated.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "insee-pop1b", "finess-et",
        "finess-ej", "drees-tvs", "ars-zonage", "anct-qpv", "cpts-communes", "aci-msp", "cnam-cds-type",
        "am-consommants", "am-ald", "am-prevention", "am-parcours", "am-professionnels", "am-cabinets", "am-offreurs",
    ];

    /// <summary>Writes the files of some sources and <c>simulation.json</c> beside them.</summary>
    /// <param name="country">
    /// The geography; a part of a country gets the values it has in the whole, areas and quarters if it is made of whole
    /// départements.
    /// </param>
    /// <param name="sourceIds">Some of <see cref="Ids"/>.</param>
    /// <param name="rawFolder">Real files that calibrate the simulation where they exist.</param>
    /// <param name="outFolder">Where to write; made if absent.</param>
    /// <param name="centreOf">Longitude and latitude of a commune's centre; null where unknown.</param>
    /// <param name="ground">Neighbours and real establishments, where they are known.</param>
    /// <exception cref="UserError">A source cannot be simulated.</exception>
    public static void Write(
        Country country,
        IReadOnlyList<string> sourceIds,
        string rawFolder,
        string outFolder,
        Func<CodeCommune, (double Lon, double Lat)?> centreOf,
        SimulationGround? ground = null)
    {
        if (sourceIds.FirstOrDefault(id => !Ids.Contains(id, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UserError(
                UserErrorKind.Usage, $"Source « {unknown} » cannot be simulated.", $"Choose among {string.Join(", ", Ids)}.");
        }

        Directory.CreateDirectory(outFolder);
        var files = new SimulatedFiles(country, rawFolder, outFolder, centreOf, Seed, ground);
        foreach (var id in Ids.Where(id => sourceIds.Contains(id, StringComparer.Ordinal)))
        {
            files.Write(id);
        }

        SimulationMark.Write(
            outFolder, [.. Ids.Where(id => sourceIds.Contains(id, StringComparer.Ordinal))], Seed, Note, country.Cog);
    }
}
