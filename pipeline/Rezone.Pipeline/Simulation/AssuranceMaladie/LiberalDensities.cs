using System.Text;
using ExcelDataReader;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// Liberal professionals per inhabitant by specialty and département: the Cnam's workbook
/// <c>Effectif_et_densite_par_departement_en_*.xls</c>, where the raw folder has it.
/// </summary>
public sealed class LiberalDensities
{
    private readonly Dictionary<(string Label, string Departement), double> densities = [];

    private LiberalDensities()
    {
    }

    /// <summary>Reads every sheet; without the file, nothing is known.</summary>
    public static LiberalDensities In(string rawFolder)
    {
        var table = new LiberalDensities();
        if (RawFiles.Newest(rawFolder, "Effectif_et_densite_par_departement_en_*.xls") is not { } path)
        {
            return table;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = File.OpenRead(path);
        using var workbook = ExcelReaderFactory.CreateReader(file);
        do
        {
            while (workbook.FieldCount > 3 && workbook.Read())
            {
                table.Add(
                    $"{workbook.GetValue(0)}", $"{workbook.GetValue(1)}", $"{workbook.GetValue(2)}", $"{workbook.GetValue(3)}");
            }
        }
        while (workbook.NextResult());

        return table;
    }

    /// <summary>Professionals per inhabitant; null where the workbook has no such line.</summary>
    /// <param name="label">First cell of the line, as written there.</param>
    /// <param name="departement">Code of the département.</param>
    public double? Of(string? label, string departement) =>
        label is not null && densities.TryGetValue((label, departement), out var density) ? density : null;

    private void Add(string label, string area, string professionals, string inhabitants)
    {
        // « 01- Ain »; totals have no code.
        var end = area.IndexOf('-', StringComparison.Ordinal);
        if (end is 2 or 3 && double.TryParse(professionals, out var count) && double.TryParse(inhabitants, out var people))
        {
            densities.TryAdd((label, area[..end]), count / people);
        }
    }
}
