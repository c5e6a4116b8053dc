namespace Rezone.Pipeline.Ingest;

/// <summary>Writes the facts of <c>insee-populations</c>, which <see cref="CountryReader"/> has already read.</summary>
public static class IngestPopulations
{
    /// <summary>Writes measure <c>population_municipale</c> per commune.</summary>
    public static IngestCounts Run(IngestContext context) => throw new NotSupportedException("Being written.");
}
