using CsvHelper;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>
/// QPV: the real ones where the raw folder has <c>commune_qpv.csv</c> (of the perimeter of 2024 where that exists, else
/// of 2015: the two overlap and are never taken together), else by chance in towns.
/// </summary>
public sealed class QpvModel
{
    private const string Recent = "2024";

    private readonly PublicCalibration.Quarters calibration = Calibration.Read<PublicCalibration>("public-areas").Qpv;
    private readonly Country country;
    private readonly CommuneGraph graph;
    private readonly ulong seed;

    /// <summary>Reads what the raw folder has, and draws the rest.</summary>
    public QpvModel(Country country, CommuneGraph graph, string rawFolder, ulong seed)
    {
        (this.country, this.graph, this.seed) = (country, graph, seed);
        var path = RawFiles.Newest(rawFolder, "commune_qpv.csv");
        All =
        [
            .. (path is null ? [] : Known(path)).Concat(graph.Departements.SelectMany(d => path is null || IsNotIn(d) ? Drawn(d) : []))
                .OrderBy(q => q.Code, StringComparer.Ordinal).ThenBy(q => q.Commune),
        ];
    }

    /// <summary>Every QPV in every commune it reaches into, ordered by code.</summary>
    public IReadOnlyList<DrawnQpv> All { get; }

    private bool IsNotIn(int[] departement) => calibration.NotInFiles.Contains(DepartementOf(departement), StringComparer.Ordinal);

    private string DepartementOf(int[] communes) => country.Communes[communes[0]].Departement.ToString();

    private List<DrawnQpv> Known(string path)
    {
        List<Row> rows = [];
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';' });
        while (csv.Read())
        {
            rows.Add(new Row(
                csv.GetString("code_qpv"), csv.GetString("nom_qpv"),
                csv.GetString("perimetre").StartsWith(Recent, StringComparison.Ordinal),
                CodeCommune.Parse(csv.GetString("code_commune")), csv.GetString("code_arrondissement_municipal")));
        }

        // The perimeter of 2024 names Marseille as a whole; its arrondissements are known in that of 2015 alone.
        var cities = country.Cities.Select(c => CodeCommune.Parse(c.Code)).ToHashSet();
        var recent = rows.Where(r => r.IsRecent).Select(r => r.Commune.Departement).ToHashSet();
        return
        [
            .. rows.Where(r => cities.Contains(r.Commune) ? !r.IsRecent : r.IsRecent == recent.Contains(r.Commune.Departement))
                .Select(r => new DrawnQpv(r.Code, r.Name, r.Arrondissement.Length > 0 ? CodeCommune.Parse(r.Arrondissement) : r.Commune))
                .Where(q => country.IndexOf(q.Commune) >= 0)
                .Distinct(),
        ];
    }

    private IEnumerable<DrawnQpv> Drawn(int[] communes)
    {
        var links = graph.Among(communes);
        var number = 0;
        foreach (var commune in communes.Select(c => country.Communes[c]).Where(c => c.Population >= calibration.SmallestCommune))
        {
            var stream = RandomStream.For(seed, "qpv", commune.Code.ToString());
            var here = stream.NextPoisson(commune.Population / calibration.InhabitantsPerQpv);
            for (var i = 0; i < here; i++)
            {
                number++;
                var code = $"QN{DepartementOf(communes).PadLeft(3, '0')}{number:00}M";
                var name = $"Quartier simulé {i + 1} ({commune.Name})";
                yield return new DrawnQpv(code, name, commune.Code);
                var neighbours = links[country.IndexOf(commune.Code)];
                if (stream.NextUniform() < calibration.ShareOverTwoCommunes && neighbours.Count > 0)
                {
                    yield return new DrawnQpv(code, name, country.Communes[neighbours.MaxBy(n => country.Communes[n].Population)].Code);
                }
            }
        }
    }

    private sealed record Row(string Code, string Name, bool IsRecent, CodeCommune Commune, string Arrondissement);
}
