namespace Rezone.Pipeline.Ingest;

/// <summary>The counts of one commune of a file, per code and measure; null where the file has an empty cell or no row.</summary>
/// <param name="commune">Its code in the file, perhaps of an older COG.</param>
/// <param name="unit">Position of the commune of today that holds it.</param>
/// <param name="keys">How many codes there are.</param>
/// <param name="measures">How many measures.</param>
internal sealed class CommuneCells(string commune, int unit, int keys, int measures)
{
    private readonly long[] lines = new long[keys];
    private readonly long?[] counts = new long?[keys * measures];

    /// <summary>The commune's code in the file.</summary>
    public string Commune => commune;

    /// <summary>Position of the commune of today.</summary>
    public int Unit => unit;

    /// <summary>A count; null where it was not collected or the row is not there.</summary>
    public long? this[int key, int measure]
    {
        get => counts[(key * measures) + measure];
        set => counts[(key * measures) + measure] = value;
    }

    /// <summary>Whether the row of a code is there.</summary>
    public bool Has(int key) => lines[key] > 0;

    /// <summary>Line of a code's row; 0 where it is not there.</summary>
    public long LineOf(int key) => lines[key];

    /// <summary>Notes the line of a code's row.</summary>
    public void Put(int key, long line) => lines[key] = line;
}
