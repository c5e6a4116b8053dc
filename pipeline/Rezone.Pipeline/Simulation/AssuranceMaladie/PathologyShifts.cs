using CsvHelper;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// How much more frequent a pathology is in a département than elsewhere at the same age and sex: the table « effectifs »
/// of data.ameli, where the raw folder has it (or the verified sample of it).
/// </summary>
public sealed class PathologyShifts
{
    /// <summary>Patients that a département is deemed to have beside its own, at the common rate: few say little.</summary>
    private const double PriorPatients = 20;

    /// <summary>What an empty cell stands for: 10 patients or fewer.</summary>
    private const double Hidden = 5;

    private readonly Dictionary<(string Pathology, string Departement), double> shifts = [];

    private PathologyShifts()
    {
    }

    /// <summary>Reads the table; without one, nothing is known.</summary>
    public static PathologyShifts In(string rawFolder)
    {
        var table = new PathologyShifts();
        if (RawFiles.Newest(rawFolder, "effectifs*.csv") is not { } path)
        {
            return table;
        }

        foreach (var pathology in Read(path).GroupBy(r => r.Pathology, StringComparer.Ordinal))
        {
            var rates = pathology.GroupBy(r => r.Stratum, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(r => r.Patients) / g.Sum(r => r.Persons), StringComparer.Ordinal);
            foreach (var departement in pathology.GroupBy(r => r.Departement, StringComparer.Ordinal))
            {
                var expected = departement.Sum(r => r.Persons * rates[r.Stratum]);
                table.shifts[(pathology.Key, departement.Key)] =
                    Math.Log((departement.Sum(r => r.Patients) + PriorPatients) / (expected + PriorPatients));
            }
        }

        return table;
    }

    /// <summary>Logarithm of the ratio to the common rate; null where the table has nothing.</summary>
    public double? Of(string? pathology, string departement) =>
        pathology is not null && shifts.TryGetValue((pathology, departement), out var shift) ? shift : null;

    /// <summary>Rows of one département and one age: regional sums and « all ages » are other levels of the same table.</summary>
    private static List<Row> Read(string path)
    {
        List<Row> rows = [];
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';' });
        while (csv.Read())
        {
            var (departement, age) = (csv.GetString("dept"), csv.GetString("cla_age_5"));
            var persons = csv.GetString("Npop");
            if (departement == "999" || age == "tsage" || persons is "" or "0")
            {
                continue;
            }

            rows.Add(new Row(
                csv.GetString("top"), departement, $"{csv.GetString("annee")} {age} {csv.GetString("sexe")}",
                csv.GetString("Ntop") is { Length: > 0 } patients ? double.Parse(patients) : Hidden, double.Parse(persons)));
        }

        return rows;
    }

    private sealed record Row(string Pathology, string Departement, string Stratum, double Patients, double Persons);
}
