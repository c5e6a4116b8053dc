using CsvHelper;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Real FINESS numbers, categories and communes of the files SAE and EHPAD, where the raw folder has
/// <c>etablissements_sae_ehpad.csv</c>. The EHPAD there have a number and a département, no commune.
/// </summary>
public sealed class RealEstablishments
{
    private const string Ehpad = "500";

    private readonly List<Row> rows = [];

    private RealEstablishments()
    {
    }

    /// <summary>Number of rows of each category.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; private init; } =
        new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Reads the table; without one there is none.</summary>
    public static RealEstablishments In(string rawFolder)
    {
        if (RawFiles.Newest(rawFolder, "etablissements_sae_ehpad.csv") is not { } path)
        {
            return new RealEstablishments();
        }

        List<Row> read = [];
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';' });
        while (csv.Read())
        {
            var isEhpad = csv.GetString("source").StartsWith("CNSA", StringComparison.Ordinal);
            read.Add(new Row(
                csv.GetString("finess_et"), csv.GetString("nom"), isEhpad ? Ehpad : csv.GetString("categorie"),
                csv.GetString("code_arrondissement_municipal") is { Length: > 0 } arrondissement
                    ? arrondissement
                    : csv.GetString("code_commune"),
                csv.GetString("departement")));
        }

        var table = new RealEstablishments
        {
            Counts = read.CountBy(r => r.Category, StringComparer.Ordinal)
                .ToDictionary(c => c.Key, c => (long)c.Value, StringComparer.Ordinal),
        };
        table.rows.AddRange(read);
        return table;
    }

    /// <summary>
    /// The establishments of each commune of a country. One without a commune gets one of its département, one of a
    /// whole city an arrondissement: the choice follows population and the number alone.
    /// </summary>
    public ILookup<CodeCommune, (string Number, string Name, string Category)> In(Country country, ulong seed)
    {
        var byDepartement = country.Communes.ToLookup(c => c.Departement.ToString(), StringComparer.Ordinal);
        var byCity = country.Communes.Where(c => c.City is not null).ToLookup(c => c.City?.ToString(), StringComparer.Ordinal);
        return rows
            .Select(row => (Row: row, Commune: Place(row)))
            .Where(p => p.Commune is not null)
            .ToLookup(p => p.Commune ?? default, p => (p.Row.Number, p.Row.Name, p.Row.Category));

        CodeCommune? Place(Row row)
        {
            if (CodeCommune.TryParse(row.Commune, out var code) && country.IndexOf(code) >= 0)
            {
                return code;
            }

            return Drawn(row.Number, row.Commune.Length > 0 ? byCity[row.Commune] : byDepartement[row.Departement], seed);
        }
    }

    /// <summary>Weighted rendezvous: each commune draws an exponential, the most populated ones the shortest.</summary>
    private static CodeCommune? Drawn(string number, IEnumerable<Commune> communes, ulong seed) =>
        communes.Where(c => c.Population > 0)
            .MinBy(c => -Math.Log(RandomStream.For(seed, number, c.Code.ToString()).NextUniform()) / c.Population)?.Code;

    private sealed record Row(string Number, string Name, string Category, string Commune, string Departement);
}
