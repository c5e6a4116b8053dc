using Rezone.Domain;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-consommants</c>: patients consommants, with and without médecin traitant. Confidential.</summary>
public static class IngestAmConsommants
{
    private const string Source = "am-consommants";

    /// <summary>Writes measures <c>consommants</c> and <c>sans_medecin_traitant</c> per commune and population.</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="population">The populations, with what each is part of and nested in.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension population)
    {
        // Having a médecin traitant is not asked of everybody.
        var top = population.Values.First(ConsommantsChecks.IsTop).Id;
        var layout = new CellLayout(Source, "population", "population", population, [ConsommantsChecks.All, ConsommantsChecks.WithoutDoctor])
        {
            Never = (top, ConsommantsChecks.WithoutDoctor),
        };
        return CellExtract.Run(context, layout, ConsommantsChecks.Report);
    }
}
