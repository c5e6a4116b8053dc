namespace Rezone.Pipeline.OpenData;

/// <summary>A file in <c>datapackage.json</c>.</summary>
/// <param name="Profile"><c>tabular-data-resource</c> for CSV, <c>data-resource</c> for Parquet, which the standard does not know as tabular.</param>
/// <param name="Name">Its name, unique in the package.</param>
/// <param name="Path">Its file, beside <c>datapackage.json</c>.</param>
/// <param name="Title">French title; it says where figures are simulated.</param>
/// <param name="Description">French description.</param>
/// <param name="Format"><c>csv</c> or <c>parquet</c>.</param>
/// <param name="Mediatype">Its media type.</param>
/// <param name="Encoding">Of a CSV file.</param>
/// <param name="Compression"><c>gz</c> for a gzipped CSV file; null otherwise.</param>
/// <param name="Simulated">Whether any figure of it is simulated.</param>
/// <param name="Dialect">Of a CSV file.</param>
/// <param name="Schema">Its columns, the same in both files of a table.</param>
/// <param name="Licenses">Licences of its sources; null for a table without figures.</param>
/// <param name="Sources">Its sources; null for a table without figures.</param>
public sealed record DataResource(
    string Profile,
    string Name,
    string Path,
    string Title,
    string Description,
    string Format,
    string Mediatype,
    string? Encoding,
    string? Compression,
    bool Simulated,
    DataDialect? Dialect,
    DataSchema Schema,
    IReadOnlyList<DataLicense>? Licenses,
    IReadOnlyList<DataSource>? Sources);
