using CsvHelper;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// Writes the extracts of the Assurance Maladie that follow <c>am-consommants</c>, by the contract with it: one line
/// after the other, ordered by commune, no table held in memory.
/// </summary>
public sealed class AssuranceMaladieFiles(
    Country country, AgeStructure ages, string rawFolder, Func<CodeCommune, (double Lon, double Lat)?> centreOf, ulong seed)
{
    private readonly PlaceEffect places = new(centreOf, seed);
    private readonly ConsommantsByAge consommants = new(ages, new ConsommantsModel(ages, centreOf, seed), seed);
    private readonly ProfessionnelsCalibration professions = Calibration.Read<ProfessionnelsCalibration>("am-professionnels");
    private readonly IReadOnlyList<string> notCollected = Calibration.Read<ConsommantsCalibration>("am-consommants").NotCollected;

    /// <summary>Writes <c>am-ald</c>.</summary>
    public void WriteAld(string path)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(["code_commune", "numero_ald", "patients"]);
        var model = new AldModel(consommants, places, rawFolder, seed);
        foreach (var commune in country.Communes)
        {
            var patients = model.Patients(commune);
            for (var number = 0; number < patients.Count; number++)
            {
                csv.WriteRecord([$"{commune.Code}", $"{number}", $"{patients[number]}"]);
            }
        }
    }

    /// <summary>Writes <c>am-prevention</c>.</summary>
    public void WritePrevention(string path)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(["code_commune", "indicateur", "numerateur", "denominateur"]);
        var model = new PreventionModel(consommants, places, rawFolder, seed);
        foreach (var commune in country.Communes)
        {
            foreach (var (indicator, numerator, denominator) in model.Rows(commune))
            {
                csv.WriteRecord([$"{commune.Code}", indicator, $"{numerator}", $"{denominator}"]);
            }
        }
    }

    /// <summary>Writes <c>am-parcours</c>.</summary>
    public void WriteParcours(string path)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(
            ["code_commune", "indicateur", "numerateur", "denominateur", "patients_numerateur", "patients_denominateur"]);
        var model = new ParcoursModel(consommants, places, seed);
        foreach (var commune in country.Communes)
        {
            foreach (var row in model.Rows(commune))
            {
                csv.WriteRecord(
                [
                    $"{commune.Code}", row.Indicator, $"{row.Numerator}", $"{row.Denominator}",
                    $"{row.NumeratorPatients}", $"{row.DenominatorPatients}",
                ]);
            }
        }
    }

    /// <summary>Writes <c>am-professionnels</c> with the professionals that are made of those that the model draws.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bpe">Real numbers, where the raw folder has them.</param>
    /// <param name="adjusted">The professionals of a commune, changed where a sample wants a case of its own.</param>
    public void WriteProfessionnels(
        string path, BpeCounts bpe, Func<Commune, IEnumerable<Professionnel>, IEnumerable<Professionnel>>? adjusted = null)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(
            ["identifiant", "code_specialite", "code_commune", "naissance", "file_active", "actes", "coefficient"]);
        var model = ProfessionnelsOf(bpe);
        foreach (var commune in country.Communes)
        {
            var drawn = model.Of(commune);
            foreach (var one in adjusted is null ? drawn : adjusted(commune, drawn))
            {
                csv.WriteRecord(
                [
                    one.Id, one.Specialty, $"{commune.Code}", $"{one.BirthYear}-{one.BirthMonth:00}",
                    $"{one.Patients}", $"{one.Acts}", $"{one.Coefficient}",
                ]);
            }
        }
    }

    /// <summary>Writes <c>am-cabinets</c>, for the same professionals.</summary>
    public void WriteCabinets(string path, BpeCounts bpe)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(["identifiant", "code_commune"]);
        var professionnels = ProfessionnelsOf(bpe);
        var model = new CabinetsModel(country, professions.Secondary, seed);
        foreach (var commune in country.Communes)
        {
            foreach (var one in professionnels.Of(commune))
            {
                WriteCabinets(csv, one.Id, model.Of(commune, one));
            }
        }
    }

    /// <summary>Writes <c>am-offreurs</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bpe">Real numbers, where the raw folder has them.</param>
    /// <param name="finessCategories">FINESS category of each establishment of a commune.</param>
    public void WriteOffreurs(string path, BpeCounts bpe, Func<Commune, IEnumerable<string>> finessCategories)
    {
        using var csv = TextFiles.Open(path, ';', "\n");
        csv.WriteRecord(["code_categorie", "code_commune", "nombre"]);
        var model = new OffreursModel(places, bpe, finessCategories, notCollected, rawFolder, seed);
        foreach (var commune in country.Communes)
        {
            foreach (var (category, number) in model.Of(commune))
            {
                csv.WriteRecord([category, $"{commune.Code}", $"{number}"]);
            }
        }
    }

    private static void WriteCabinets(CsvWriter csv, string id, IReadOnlyList<CodeCommune> communes)
    {
        foreach (var code in communes)
        {
            csv.WriteRecord([id, $"{code}"]);
        }
    }

    private ProfessionnelsModel ProfessionnelsOf(BpeCounts bpe) => new(
        professions, new LiberalNumbers(professions, places, bpe, rawFolder, seed), places, notCollected, country.Cog, seed);
}
