namespace Rezone.Pipeline.OpenData;

/// <summary>A source in <c>datapackage.json</c>: nothing about it but what the page of sources says too.</summary>
/// <param name="Title">Its title, after its producer's name.</param>
/// <param name="Producer">Producer.</param>
/// <param name="Version">Vintage, as shown.</param>
/// <param name="Licence">Licence or terms, as shown.</param>
/// <param name="Simulated">Whether this site's figures of the source are simulated.</param>
public sealed record DataSource(string Title, string Producer, string Version, string Licence, bool Simulated);
