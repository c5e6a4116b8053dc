using System.Globalization;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Writes the geocoded stock of FINESS establishments: a comment, « structureet » lines of 32 cells, then
/// « geolocalisation » lines; no header.
/// </summary>
public static class FinessFile
{
    /// <summary>Writes all establishments in the given order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="date">ISO date of the stock.</param>
    /// <param name="departements">Name of a département by its code.</param>
    /// <param name="establishments">What to write.</param>
    public static void Write(
        string path, string date, IReadOnlyDictionary<string, string> departements, IEnumerable<Establishment> establishments)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(["finess", "etalab", "111", date]);
        List<(string Number, string X, string Y, string Source)> points = [];
        foreach (var establishment in establishments)
        {
            csv.WriteRecord(Structure(establishment, date, departements));
            if (establishment.Point is { } point)
            {
                var projection = LegalProjection.Of(establishment.Commune.Departement).FinessName;
                points.Add((establishment.Number, Metres(point.X), Metres(point.Y), $"1,ATLASANTE,96,BAN,{projection}"));
            }
        }

        foreach (var (number, x, y, source) in points)
        {
            csv.WriteRecord(["geolocalisation", number, x, y, source, date]);
        }
    }

    private static string[] Structure(Establishment et, string date, IReadOnlyDictionary<string, string> departements)
    {
        var code = et.Commune.Code.ToString();
        var (departement, commune) = FinessPlace.CellsOf(code);
        var (tariff, tariffLabel, service, serviceLabel) = Funding(et.Category.Funding);
        var area = departements.GetValueOrDefault(et.Commune.Departement.ToString(), "Hors COG");
        var town = Capitals.WithBlanks(et.Commune.Name);
        return
        [
            "structureet", et.Number, et.Entity, et.Name, et.Name, string.Empty,
            string.Empty, $"{1 + (et.Number[^2] - '0')}", "R", "DE L EXEMPLE", string.Empty, string.Empty,
            commune, departement, Capitals.WithBlanks(area), $"{code[..2]}000 {town}",
            string.Empty, string.Empty, et.Category.Code, et.Category.Label, et.Category.Group, et.Category.GroupLabel,
            string.Empty, string.Empty, tariff, tariffLabel, service, serviceLabel, "2001-01-01", "2001-01-01", date,
            string.Empty,
        ];
    }

    private static (string Tariff, string TariffLabel, string Service, string ServiceLabel) Funding(string kind) => kind switch
    {
        "public" => ("03", "ARS établissements Publics de santé dotation globale", "1", "Etablissement public de santé"),
        "private" => ("07", "ARS établissements de santé non financés dotation globale", "0", "Non concerné"),
        _ => ("99", "Indéterminé", string.Empty, string.Empty),
    };

    private static string Metres(double metres) => metres.ToString("0.0", CultureInfo.InvariantCulture);
}
