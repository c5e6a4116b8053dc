using CsvHelper;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>Shares of six age bands per commune, from <c>population_age_commune_*.csv</c> where the raw folder has it.</summary>
public sealed class AgeBandShares
{
    private static readonly (string Column, int First, int Last)[] Bands =
    [
        ("pop_0014", 0, 14), ("pop_1524", 15, 24), ("pop_2554", 25, 54), ("pop_5564", 55, 64), ("pop_6579", 65, 79),
        ("pop_80p", 80, AgeStructure.Ages - 1),
    ];

    private readonly Dictionary<CodeCommune, double[]> shares = [];

    private AgeBandShares()
    {
    }

    /// <summary>Reads the table; without one, no commune has shares.</summary>
    public static AgeBandShares In(string rawFolder)
    {
        var table = new AgeBandShares();
        if (RawFiles.Newest(rawFolder, "population_age_commune_*.csv") is not { } path)
        {
            return table;
        }

        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';' });
        while (csv.Read())
        {
            var persons = Bands.Select(b => csv.GetString(b.Column)).Where(cell => cell.Length > 0)
                .Select(double.Parse).ToArray();
            if (persons.Length == Bands.Length && persons.Sum() > 0)
            {
                table.shares[CodeCommune.Parse(csv.GetString("code_commune"))] = [.. persons.Select(p => p / persons.Sum())];
            }
        }

        return table;
    }

    /// <summary>First age, last age and share of each band; null where the table does not know the commune.</summary>
    public IEnumerable<(int First, int Last, double Share)>? Of(CodeCommune commune) =>
        shares.TryGetValue(commune, out var known) ? Bands.Select((b, i) => (b.First, b.Last, known[i])) : null;
}
