namespace Rezone.Pipeline.Catalogue;

/// <summary>A source as <c>raw-data/sources.json</c> declares it.</summary>
/// <param name="Id">Its id everywhere (<c>insee-cog</c>).</param>
/// <param name="Title">French title, as pages cite it.</param>
/// <param name="Producer">Who produces it.</param>
/// <param name="Licence">Licence it is published under.</param>
/// <param name="Millesime">Vintage, as shown.</param>
/// <param name="Url">Page of the producer.</param>
/// <param name="WhereToGet">What the data team does to get it, in French.</param>
/// <param name="Required">Whether the build refuses to run without it.</param>
/// <param name="Confidential">Whether its counts may only be published through blocks.</param>
/// <param name="Files">Its files.</param>
/// <param name="Tolerance">Accepted bad rows; null for none.</param>
/// <param name="Period">Period of the counts; null where they have none.</param>
/// <param name="Cog">
/// Year of the geography of its codes, « 1er janvier 2025 » is 2025; null where the table mixes years (FINESS).
/// </param>
/// <param name="PublicMeasures">Measures of a confidential source that are public all the same (numbers of professionals); null for none.</param>
/// <param name="CheckOnly">Whether only <c>check</c> reads it: nothing of it reaches the site, which does not name it.</param>
public sealed record SourceManifestEntry(
    string Id,
    string Title,
    string Producer,
    string Licence,
    string Millesime,
    string Url,
    string WhereToGet,
    bool Required,
    bool Confidential,
    IReadOnlyList<SourceManifestFile> Files,
    SourceManifestTolerance? Tolerance = null,
    SourceManifestPeriod? Period = null,
    int? Cog = null,
    IReadOnlyList<string>? PublicMeasures = null,
    bool CheckOnly = false);
