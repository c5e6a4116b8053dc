using System.Globalization;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Explain;

/// <summary>
/// Finds the lines of a source's files that are about given communes and one column. It reads the file as the source's
/// reader does and knows layouts by the names of their columns; lines that the reader refuses are found as well.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="country">The country.</param>
/// <param name="history">How older codes reach it.</param>
/// <param name="communeOf">FINESS number → commune, for tables that name establishments only; the empty text where unknown.</param>
internal sealed class RowTrace(RawSource source, Country country, CommuneHistory history, Func<string, string> communeOf)
{
    private const string FinessNumber = "finess_et";

    private static readonly string[] CommuneColumns = ["code_commune", "CODGEO", "COM", "cog"];

    // Columns of a table that are named otherwise than the dimension of its facts.
    private static readonly Dictionary<string, string> DimensionColumns = new(StringComparer.Ordinal)
    {
        ["categorie"] = "categetab",
        ["tranche-age"] = "AGED100",
    };

    private readonly CommuneAgeing ageing = new(source, country, history);
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);

    /// <summary>The lines, by file, then by code; none for a table that is no CSV or names no commune.</summary>
    public IReadOnlyList<TracedLines> Of(Column column, IReadOnlyCollection<int> communes)
    {
        var found = new List<TracedLines>();
        foreach (var file in source.Files.Where(f => f.Declared.Format == "csv"))
        {
            foreach (var layout in Layouts(file))
                found.AddRange(Of(file, layout, column, communes));
        }

        return found;
    }

    private IEnumerable<TracedLines> Of(RawFile file, Layout layout, Column column, IReadOnlyCollection<int> communes)
    {
        using var list = TextWriter.Null;
        using var issues = new RowIssues(list);
        using var rows = SourceRows.Open(source, file, issues);
        var isOfColumn = Filter(layout, column);
        var lines = new SortedDictionary<string, List<long>>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (layout.Record is { } record && rows.Text(0) != record)
                continue;
            var code = layout.CodeOf(rows);
            if (!communes.Contains(IndexOf(code)) || !isOfColumn(rows))
                continue;
            if (!lines.TryGetValue(code, out var known))
                lines.Add(code, known = []);
            known.Add(rows.Line);
        }

        return lines.Select(l => new TracedLines(file.Name, l.Key, country.Communes[IndexOf(l.Key)].Code.ToString(), l.Value));
    }

    private int IndexOf(string code)
    {
        if (!indexOf.TryGetValue(code, out var index))
        {
            var places = ageing.IsSplit(code) ? [] : ageing.PlacesOf(code);
            indexOf.Add(code, index = places.Count == 1 ? places[0] : -1);
        }

        return index;
    }

    private static Func<SourceRows, bool> Filter(Layout layout, Column column)
    {
        if (column is not { Dimension: { } dimension, Value: { } value })
            return _ => true;
        var named = layout.PositionOf(DimensionColumns.GetValueOrDefault(dimension.Column, dimension.Column));
        if (value.FromAge is { } from)
            return rows => int.TryParse(rows.Bytes(named), CultureInfo.InvariantCulture, out var age) && from <= age && (value.ToAge is null || age <= value.ToAge);
        var codes = column.Codes.ToHashSet(StringComparer.Ordinal);
        return named >= 0
            ? rows => codes.Contains(rows.Text(named))
            : rows => layout.OtherCodes.Exists(position => codes.Contains(rows.Text(position)));
    }

    private IEnumerable<Layout> Layouts(RawFile file)
    {
        IEnumerable<(string? Record, IReadOnlyList<SourceManifestColumn> Columns)> kinds = file.Declared.Records is { } records
            ? records.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => ((string?)r.Key, r.Value))
            : [(null, file.Declared.Columns)];
        return kinds.Select(k => new Layout(k.Record, k.Columns, communeOf)).Where(l => l.HasCommune);
    }

    /// <summary>Where a kind of line has its commune and its codes.</summary>
    private sealed class Layout(string? record, IReadOnlyList<SourceManifestColumn> columns, Func<string, string> communeOf)
    {
        private readonly int whole = CommuneColumns.Select(name => Position(columns, name)).FirstOrDefault(p => p >= 0, -1);
        private readonly int departement = Math.Max(Position(columns, "departement"), Position(columns, "DEP"));
        private readonly int suffix = Math.Max(Position(columns, "commune"), Position(columns, "CODCOM"));

        private readonly int finess = Position(columns, FinessNumber);

        public string? Record => record;

        public bool HasCommune => whole >= 0 || finess >= 0 || (departement >= 0 && suffix >= 0);

        /// <summary>Columns of codes, where a dimension is not named after its column: not the commune's own.</summary>
        public List<int> OtherCodes { get; } =
            [.. columns.Select((c, i) => (c, i)).Where(p => p.c.Type == SourceColumnType.Code && p.i > 0 && !CommuneColumns.Contains(p.c.Name, StringComparer.Ordinal)).Select(p => p.i)];

        public int PositionOf(string name) => Position(columns, name);

        // INSEE's table of Mayotte leaves the whole code empty; FINESS writes département and commune apart.
        public string CodeOf(SourceRows rows) =>
            whole >= 0 && !rows.IsEmpty(whole) ? FinessCode.Of(rows.Text(whole))
            : finess >= 0 ? communeOf(rows.Text(finess))
            : departement >= 0 && suffix >= 0 ? FinessCode.Of(rows.Text(departement) is { Length: >= 2 } text ? text[..2] : "", rows.Text(suffix))
            : "";

        private static int Position(IReadOnlyList<SourceManifestColumn> columns, string name) =>
            columns.Select((c, i) => (c, i)).Where(p => p.c.Name == name).Select(p => p.i).FirstOrDefault(-1);
    }
}
