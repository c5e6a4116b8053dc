using System.Text;
using ExcelDataReader;

namespace Rezone.Pipeline.Simulation;

/// <summary>Health facilities per commune and type, of INSEE's BPE (<c>equip-serv-sante-com-*.xlsx</c>).</summary>
public sealed class BpeCounts
{
    private const string FirstColumn = "CODGEO";

    private readonly Dictionary<(string Commune, string Type), long> counts = [];
    private readonly HashSet<string> types = new(StringComparer.Ordinal);

    private BpeCounts()
    {
    }

    /// <summary>Whether the raw folder has the file.</summary>
    public bool IsPresent => counts.Count > 0;

    /// <summary>Whether the file counts a type (the table of structures has none of the professionals).</summary>
    public bool Counts(string? type) => type is not null && types.Contains(type);

    /// <summary>Reads communes and arrondissements; codes of older years are moved to those that took over.</summary>
    public static BpeCounts In(string rawFolder)
    {
        var table = new BpeCounts();
        if (RawFiles.Newest(rawFolder, "equip-serv-sante-com-*.xlsx") is not { } path)
        {
            return table;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var successors = Successors.In(rawFolder);
        using var file = File.OpenRead(path);
        using var workbook = ExcelReaderFactory.CreateReader(file);
        do
        {
            if (workbook.Name is "COM" or "ARM")
            {
                table.Read(workbook, successors);
            }
        }
        while (workbook.NextResult());

        return table;
    }

    /// <summary>Facilities of a type in a commune.</summary>
    public long Of(string commune, string type) => counts.GetValueOrDefault((commune, type));

    private void Read(IExcelDataReader sheet, Successors successors)
    {
        List<string>? header = null;
        while (sheet.Read())
        {
            var cells = Enumerable.Range(0, sheet.FieldCount)
                .Select(i => sheet.GetValue(i)?.ToString() ?? string.Empty).ToList();
            if (header is null)
            {
                // Row 5 has the labels and row 6 the codes; both begin with CODGEO.
                var isCodes = cells[0] == FirstColumn && cells.Exists(c => c.StartsWith("NB_", StringComparison.Ordinal));
                header = isCodes ? cells : null;
                types.UnionWith(header ?? []);
                continue;
            }

            for (var i = 1; i < cells.Count; i++)
            {
                if (header[i].StartsWith("NB_", StringComparison.Ordinal) && cells[i] is not ("" or "0"))
                {
                    var key = (successors.Of(cells[0]), header[i]);
                    counts[key] = counts.GetValueOrDefault(key) + (long)double.Parse(cells[i]);
                }
            }
        }
    }
}
