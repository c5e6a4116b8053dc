using Rezone.Domain.Territory;
using KnownSite = Rezone.Pipeline.Facts.Establishment;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Writes the stock of FINESS entités juridiques that own given establishments: a comment, then « structureej » lines of
/// 23 cells; no header. Unlike in « structureet », compldistrib stands after compvoie and the postal line before the
/// département.
/// </summary>
public sealed class EntityFile(Country country, ulong seed)
{
    private readonly EntityCalibration calibration = Calibration.Read<EntityCalibration>("finess-entities");

    private readonly Dictionary<string, string> departements =
        country.Departements.ToDictionary(d => d.Code, d => d.Name, StringComparer.Ordinal);

    /// <summary>Writes every entity that an establishment names, ordered by number.</summary>
    public void Write(string path, string date, IEnumerable<KnownSite> establishments)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(["finess", "etalab", "112", date]);
        foreach (var entity in establishments.Where(e => e.FinessEj.Length > 0)
            .GroupBy(e => e.FinessEj, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // The main site comes first where a public hospital has several: their numbers follow the list of categories.
            csv.WriteRecord(Entity(entity.Key, entity.MinBy(e => e.FinessEt, StringComparer.Ordinal) ?? entity.First()));
        }
    }

    private string[] Entity(string number, KnownSite site)
    {
        var code = site.Commune.ToString();
        var (departement, commune) = FinessPlace.CellsOf(code);
        var index = country.IndexOf(site.Commune);
        var town = Capitals.WithBlanks(index < 0 ? "Ailleurs" : country.Communes[index].Name);
        var status = RandomStream.For(seed, "finess-ej", number).NextKey(calibration.SharesOf(site.Category))
            ?? throw new InvalidOperationException($"The shares of category {site.Category} do not add up to 1.");
        var name = $"EJ SIMULEE {site.Name}";
        return
        [
            "structureej", number, name, name, string.Empty, "1", "R", "DE L EXEMPLE", string.Empty, string.Empty, string.Empty,
            commune, $"{code[..2]}000 {town}", departement,
            Capitals.WithBlanks(departements.GetValueOrDefault(site.Commune.Departement.ToString(), "Hors COG")),
            string.Empty, status, calibration.Statuses[status], string.Empty, string.Empty, string.Empty, string.Empty,
            "2001-01-01",
        ];
    }
}
