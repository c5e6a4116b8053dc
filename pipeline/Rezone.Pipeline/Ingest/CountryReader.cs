using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Builds the country from the COG, the populations and the EPCI.</summary>
public static class CountryReader
{
    /// <summary>Reads <c>insee-cog</c>, <c>insee-populations</c> and <c>dgcl-epci</c>.</summary>
    /// <exception cref="Rezone.Domain.UserError">Source: a file cannot be read, or has more bad rows than tolerated.</exception>
    public static (Country Country, CommuneHistory History) Read(RawFolders raw, RowIssues issues) => throw new NotSupportedException("Being written.");
}
