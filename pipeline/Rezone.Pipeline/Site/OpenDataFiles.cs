using Rezone.Pipeline.OpenData;

namespace Rezone.Pipeline.Site;

/// <summary>One table of the open data, as the page tells of it.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Title">French title.</param>
/// <param name="Description">What its rows are.</param>
/// <param name="Columns">Its columns and what they hold.</param>
/// <param name="Files">Path relative to the site's root, format and size in bytes.</param>
public sealed record OpenDataFiles(
    string Name,
    string Title,
    string Description,
    IReadOnlyList<(string Name, string Description)> Columns,
    IReadOnlyList<(string Path, string Format, long Bytes)> Files)
{
    /// <summary>The tables that a site's data package describes.</summary>
    /// <param name="site">Root of the site.</param>
    public static IReadOnlyList<OpenDataFiles> In(string site)
    {
        var folder = Path.Combine(site, OpenDataFolder.Name);
        return
        [
            .. DataPackage.Read(folder).Resources
                .GroupBy(r => r.Path.Split('.')[0], StringComparer.Ordinal)
                .Select(table => new OpenDataFiles(
                    table.Key,
                    table.First().Title,
                    table.First().Description,
                    [.. table.First().Schema.Fields.Select(f => (f.Name, f.Description))],
                    [.. table.Select(f => ($"{OpenDataFolder.Name}/{f.Path}", FormatOf(f), new FileInfo(Path.Combine(folder, f.Path)).Length))])),
        ];
    }

    private static string FormatOf(DataResource file) => (file.Format, file.Compression) switch
    {
        ("csv", null) => "CSV",
        ("csv", _) => "CSV (gzip)",
        _ => "Parquet",
    };
}
