using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>Writes <c>am-consommants-AAAA-S1.csv</c>, by the contract with the Assurance Maladie.</summary>
public static class ConsommantsFile
{
    /// <summary>Writes every row of every commune of the country, ordered by code.</summary>
    public static void Write(Country country, ConsommantsModel model, string path)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(["code_commune", "population", "consommants", "sans_medecin_traitant"]);
        foreach (var commune in country.Communes)
        {
            foreach (var row in model.Rows(commune))
            {
                csv.WriteRecord(
                    [commune.Code.ToString(), row.Population, Text(row.Consommants), Text(row.SansMedecinTraitant)]);
            }
        }
    }

    private static string Text(long? count) => count?.ToString() ?? string.Empty;
}
