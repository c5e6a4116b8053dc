using NetTopologySuite.IO.Esri.Dbf;
using NetTopologySuite.IO.Esri.Dbf.Fields;

namespace Rezone.Pipeline.Geography;

/// <summary>The attributes of a layer of ADMIN EXPRESS, without its shapes.</summary>
internal static class AttributeTable
{
    // A commune outside any EPCI; one of the Grand Paris has its établissement public territorial after a slash.
    private const string NotRelevant = "NR";

    /// <summary>Every record that is not deleted, in the order of the file.</summary>
    /// <exception cref="Rezone.Domain.UserError">The table cannot be read or lacks a column.</exception>
    public static IReadOnlyList<ShapeAttributes> Read(string where, ShapefileParts parts, string codeColumn, bool isArrondissement)
    {
        ShapefileChecks.Check(where, parts);
        using var reader = ShapefileLayer.Readable(where, () => new DbfReader(
            new MemoryStream(parts.Dbf, writable: false), ShapefileLayer.DbfEncoding(where, parts.Cpg)));
        string[] columns = isArrondissement ? [codeColumn, "NOM", "POPULATION"] : [codeColumn, "NOM", "POPULATION", "SIREN_EPCI"];
        foreach (var column in columns)
            ShapefileLayer.CheckColumn(where, reader.Fields, column);

        var records = new List<ShapeAttributes>(reader.RecordCount);
        while (ShapefileLayer.Readable(where, () => reader.Read(out var deleted) ? (IsRead: true, deleted) : (IsRead: false, deleted)) is { IsRead: true } read)
        {
            if (read.deleted)
                continue;
            records.Add(new ShapeAttributes(
                Text(reader.Fields, codeColumn),
                Text(reader.Fields, "NOM"),
                long.TryParse(Text(reader.Fields, "POPULATION"), out var population) ? population : null,
                isArrondissement ? null : EpciOf(Text(reader.Fields, "SIREN_EPCI")),
                isArrondissement));
        }

        return records;
    }

    private static string? EpciOf(string text) => text.Split('/')[0] is { Length: > 0 } siren and not NotRelevant ? siren : null;

    private static string Text(DbfFieldCollection fields, string column) => fields[column].Value?.ToString()?.Trim() ?? "";
}
