using CsvHelper;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Brings a code of a recent year to the newest COG of the raw folder: a commune that is gone, to the one that took it
/// over. Enough for weights of a simulation; the real tables go through the movements proper.
/// </summary>
public sealed class Successors
{
    private readonly HashSet<string> current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> next = new(StringComparer.Ordinal);

    private Successors()
    {
    }

    /// <summary>Reads <c>v_commune</c> and <c>v_mvt_commune</c>, if they are there.</summary>
    public static Successors In(string rawFolder)
    {
        var table = new Successors();
        if (RawFiles.Newest(rawFolder, "v_commune_*.csv") is not { } communes
            || RawFiles.Newest(rawFolder, "v_mvt_commune_*.csv") is not { } movements)
        {
            return table;
        }

        var options = new CsvReaderOptions { Separator = ',' };
        using var listed = CsvReader.FromFile(communes, options);
        while (listed.Read())
        {
            if (listed.GetString("TYPECOM") is "COM" or "ARM")
            {
                table.current.Add(listed.GetString("COM"));
            }
        }

        using var moves = CsvReader.FromFile(movements, options);
        while (moves.Read())
        {
            var (before, after) = (moves.GetString("COM_AV"), moves.GetString("COM_AP"));
            if (before != after && moves.GetString("TYPECOM_AV") == "COM" && moves.GetString("TYPECOM_AP") == "COM")
            {
                // INSEE lists the latest first: that one counts.
                table.next.TryAdd(before, after);
            }
        }

        return table;
    }

    /// <summary>The code itself where it exists today or is unknown, else that of its successor.</summary>
    public string Of(string code)
    {
        for (var steps = 0; steps < 5 && !current.Contains(code) && next.TryGetValue(code, out var after); steps++)
        {
            code = after;
        }

        return code;
    }
}
