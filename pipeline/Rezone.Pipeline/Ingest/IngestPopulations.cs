using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Writes the facts of <c>insee-populations</c>, which <see cref="CountryReader"/> has already read.</summary>
public static class IngestPopulations
{
    private const string Source = "insee-populations";

    /// <summary>Writes measure <c>population_municipale</c> per commune.</summary>
    public static IngestCounts Run(IngestContext context)
    {
        using var facts = FactTable.Create(context.FactsFolder, Source, []);
        foreach (var commune in context.Country.Communes)
            facts.Add(new Fact(commune.Code, [], "population_municipale", commune.Population));
        facts.Complete();
        return new IngestCounts(Source, facts.Count, facts.Count, facts.Count, context.Issues.ErrorsOf(Source));
    }
}
