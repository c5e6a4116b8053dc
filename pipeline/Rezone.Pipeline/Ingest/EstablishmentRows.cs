using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Rows that name establishments by FINESS number, each once.</summary>
internal sealed class EstablishmentRows(IngestContext context)
{
    private readonly Dictionary<string, Establishment> establishments =
        EstablishmentTable.Read(context.FactsFolder).ToDictionary(e => e.FinessEt, StringComparer.Ordinal);

    private readonly Dictionary<string, long> lines = new(StringComparer.Ordinal);
    private readonly List<Establishment> found = [];

    /// <summary>Rows met.</summary>
    public long Read { get; set; }

    /// <summary>The establishments named so far.</summary>
    public IReadOnlyList<Establishment> Found => found;

    /// <summary>Every establishment of FINESS.</summary>
    public IReadOnlyCollection<Establishment> All => establishments.Values;

    /// <summary>The row's establishment; null after reporting why there is none.</summary>
    public Establishment? TryAdd(SourceRows rows, int column)
    {
        var number = rows.Text(column);
        if (!FinessCode.IsNumber(number))
            rows.Report(column, "not-a-finess-number", FinessCode.Expected);
        else if (!lines.TryAdd(number, rows.Line))
            rows.Report(column, "duplicate-row", $"Each establishment stands once; this one stood on line {lines[number]}.");
        else if (!establishments.TryGetValue(number, out var establishment))
            rows.Report(column, "unknown-establishment", "FINESS has no establishment of this number in the départements of the COG.");
        else
            return Kept(establishment);
        return null;
    }

    private Establishment Kept(Establishment establishment)
    {
        found.Add(establishment);
        return establishment;
    }
}
