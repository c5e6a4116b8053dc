using CsvHelper;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// Vaccination coverage of Santé publique France by département, and of France, where the raw folder has the files: of
/// each column the newest year that has figures.
/// </summary>
public sealed class VaccinationCoverage
{
    private readonly Dictionary<string, (int Year, double Share)> national = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Column, string Departement), (int Year, double Share)> local = [];

    private VaccinationCoverage()
    {
    }

    /// <summary>Reads some columns; without the files, nothing is known.</summary>
    public static VaccinationCoverage In(string rawFolder, IReadOnlyList<string> columns)
    {
        var table = new VaccinationCoverage();
        foreach (var (year, column, share, _) in Read(rawFolder, "couvertures-vaccinales-*-france.csv", ';', null, columns))
        {
            if (!table.national.TryGetValue(column, out var known) || known.Year < year)
            {
                table.national[column] = (year, share);
            }
        }

        foreach (var (year, column, share, code) in
            Read(rawFolder, "couvertures-vaccinales-*-departement.csv", ',', "Département Code", columns))
        {
            // Older years are written « 1 », recent ones « 01 ».
            var key = (column, code.PadLeft(2, '0'));
            if (!table.local.TryGetValue(key, out var known) || known.Year < year)
            {
                table.local[key] = (year, share);
            }
        }

        return table;
    }

    /// <summary>Share of France; null where unknown.</summary>
    public double? Of(string? column) =>
        column is not null && national.TryGetValue(column, out var known) ? known.Share : null;

    /// <summary>Share of a département; null where unknown.</summary>
    public double? Of(string? column, string departement) =>
        column is not null && local.TryGetValue((column, departement), out var known) ? known.Share : null;

    private static IEnumerable<(int Year, string Column, double Share, string Code)> Read(
        string rawFolder, string pattern, char separator, string? codeColumn, IReadOnlyList<string> columns)
    {
        if (RawFiles.Newest(rawFolder, pattern) is not { } path)
        {
            yield break;
        }

        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = separator });
        while (csv.Read())
        {
            var year = int.Parse(csv.GetString("Année"));
            var code = codeColumn is null ? string.Empty : csv.GetString(codeColumn);
            foreach (var column in columns)
            {
                if (csv.GetString(column) is { Length: > 0 } percent)
                {
                    yield return (year, column, double.Parse(percent) / 100, code);
                }
            }
        }
    }
}
