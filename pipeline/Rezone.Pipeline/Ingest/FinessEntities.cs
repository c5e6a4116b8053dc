using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>finess-ej</c>: names and legal status of the entities that hold the establishments.</summary>
public static class FinessEntities
{
    private const string Source = "finess-ej";
    private const string Entity = "structureej";

    /// <summary>Every entity by FINESS number; none at all where the source is missing.</summary>
    /// <param name="context">Files and issues.</param>
    /// <param name="statuses">Status → the codes of FINESS that have it.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IReadOnlyDictionary<string, FinessEntity> Read(IngestContext context, Dimension statuses)
    {
        var source = context.Raw[Source];
        var found = new Dictionary<string, FinessEntity>(StringComparer.Ordinal);
        var statusByCode = statuses.Values.SelectMany(v => v.Codes.Select(c => (Code: c, v.Id)))
            .ToDictionary(c => c.Code, c => c.Id, StringComparer.Ordinal);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            ReadRows(rows, statusByCode, found);
            context.Issues.ThrowAbove(source.Entry);
            if (found.Count == 0)
                throw Incomplete(file);
        }

        return found;
    }

    private static void ReadRows(SourceRows rows, Dictionary<string, string> statusByCode, Dictionary<string, FinessEntity> found)
    {
        var (number, status) = (rows.Column(Entity, "nofiness"), rows.Column(Entity, "statutjuridique"));
        var (shortName, longName) = (rows.Column(Entity, "rs"), rows.Column(Entity, "rslongue"));
        while (rows.Read())
        {
            if (!rows.Bytes(0).SequenceEqual("structureej"u8))
                continue;
            if (!FinessCode.IsNumber(rows.Text(number)))
                rows.Report(number, "not-a-finess-number", FinessCode.Expected);
            else if (found.TryAdd(rows.Text(number), new FinessEntity(rows.Text(rows.IsEmpty(longName) ? shortName : longName), StatusOf(rows, status, statusByCode))))
                continue;
            else
                rows.Report(number, "duplicate-row", "Each legal entity stands once.");
        }
    }

    private static string StatusOf(SourceRows rows, int column, Dictionary<string, string> statusByCode)
    {
        if (statusByCode.TryGetValue(rows.Text(column), out var status))
            return status;
        rows.Report(column, "unknown-status", "The catalogue does not know this legal status: it is neither public nor private.", notice: true);
        return Establishment.UnknownStatus;
    }

    private static UserError Incomplete(RawFile file) => new(
        UserErrorKind.Source, $"{file.Name}: the file holds no legal entity.", "Get the file again from its producer.");
}
