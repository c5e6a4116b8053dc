namespace Rezone.Tests.Simulation.AssuranceMaladie;

/// <summary>A written extract, its cells by the names of its header.</summary>
public sealed class ExtractTable
{
    private readonly string[] header;
    private readonly List<string[]> rows;

    public ExtractTable(string folder, string source)
    {
        var lines = File.ReadLines(Path.Combine(folder, $"{source}-2026-S1.csv")).Select(l => l.Split(';')).ToList();
        header = lines[0];
        rows = lines[1..];
    }

    public string Header => string.Join(';', header);

    public int Count => rows.Count;

    public IEnumerable<string> Texts(string column) => rows.Select(r => r[Array.IndexOf(header, column)]);

    /// <summary>The counts of a column, null where the cell is empty.</summary>
    public IEnumerable<long?> Counts(string column) => Texts(column).Select(t => t.Length == 0 ? (long?)null : long.Parse(t));

    /// <summary>The counts of the rows whose cell of another column has a value, by commune; rows without a count are left out.</summary>
    public Dictionary<string, long> ByCommune(string column, string where, string value) => Texts("code_commune")
        .Zip(Texts(where), Counts(column)).Where(r => r.Second == value && r.Third is not null)
        .ToDictionary(r => r.First, r => r.Third ?? 0, StringComparer.Ordinal);
}
