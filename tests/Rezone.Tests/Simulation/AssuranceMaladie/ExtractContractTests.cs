using Rezone.Domain.Territory;
using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation.AssuranceMaladie;

/// <summary>The equations of the contract on the invented country, on a synthetic one, and where nothing is collected.</summary>
public sealed class ExtractContractTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private static readonly string[] Prevention =
    [
        "polymedication-continue", "antibioresistance", "depistage-sein", "depistage-colorectal", "depistage-col-uterus",
        "grippe-personnes-agees", "grippe-personnes-a-risque", "rougeole-oreillons-rubeole", "meningocoque-c", "psychotropes",
        "benzodiazepines-anxiolytiques", "benzodiazepines-hypnotiques", "antibioresistance-moins-4-ans",
        "antibioresistance-plus-4-ans", "mtdents",
    ];

    private static readonly string[] Offreurs =
        ["30", "39", "40", "50", "51", "52", "55", "56", "57", "60", "61", "62", "63", "64", "65", "66", "67", "68"];

    [Theory]
    [InlineData("am-ald", "code_commune;numero_ald;patients")]
    [InlineData("am-prevention", "code_commune;indicateur;numerateur;denominateur")]
    [InlineData("am-parcours", "code_commune;indicateur;numerateur;denominateur;patients_numerateur;patients_denominateur")]
    [InlineData("am-professionnels", "identifiant;code_specialite;code_commune;naissance;file_active;actes;coefficient")]
    [InlineData("am-cabinets", "identifiant;code_commune")]
    [InlineData("am-offreurs", "code_categorie;code_commune;nombre")]
    public void Write_Extract_HasTheHeaderOfTheContract(string source, string header) =>
        Assert.Equal(header, new ExtractTable(sample.Path, source).Header);

    [Fact]
    public void Write_Sample_KeepsTheContract() => AssertContract(sample.Path, sample.Country);

    [Fact]
    public void Write_SyntheticCountry_KeepsTheContract()
    {
        using var folder = new TemporaryFolder();
        SyntheticCountry.Write(folder.Path, 800);

        AssertContract(folder.Path, SyntheticCountry.Of(800));
    }

    [Fact]
    public void Write_NotCollectedDepartement_HasItsRowsEmpty()
    {
        using var folder = new TemporaryFolder();
        var mayotte = new Commune(
            CodeCommune.Parse("97611"), "Mamoudzou", CodeDepartement.Parse("976"), "06", null, null, 71_437);
        var country = new Country(2026, [mayotte], [new NamedArea("976", "Mayotte", "06")], [new NamedArea("06", "Mayotte", null)], [], []);

        MissingSources.Write(country, MissingSources.Ids, folder.Path, folder.Path, _ => null);

        var (ald, prevention) = (new ExtractTable(folder.Path, "am-ald"), new ExtractTable(folder.Path, "am-prevention"));
        var (parcours, offreurs) = (new ExtractTable(folder.Path, "am-parcours"), new ExtractTable(folder.Path, "am-offreurs"));
        var professionnels = new ExtractTable(folder.Path, "am-professionnels");
        Assert.Equal((31, 15, 2, 18), (ald.Count, prevention.Count, parcours.Count, offreurs.Count));
        Assert.All(ald.Texts("patients"), Assert.Empty);
        Assert.All(prevention.Texts("numerateur").Concat(prevention.Texts("denominateur")), Assert.Empty);
        Assert.All(parcours.Texts("patients_numerateur").Concat(parcours.Texts("denominateur")), Assert.Empty);
        Assert.All(offreurs.Texts("nombre"), Assert.Empty);

        // The professionals are known there, their patients are not.
        Assert.NotEqual(0, professionnels.Count);
        Assert.All(professionnels.Texts("naissance"), t => Assert.Matches("^19[0-9]{2}-(0[1-9]|1[0-2])$", t));
        Assert.All(professionnels.Texts("file_active").Concat(professionnels.Texts("actes")), Assert.Empty);
    }

    [Fact]
    public void Write_SampleOffreurs_HaveThePharmaciesOfFiness()
    {
        var finess = sample.Lines("etalab-cs1100507-stock-20260512-0339.csv").Select(l => l.Split(';'))
            .Count(c => c[0] == "structureet" && c[18] is "620" or "627" or "628");
        var offreurs = new ExtractTable(sample.Path, "am-offreurs");

        // One of the FINESS pharmacies stands outside the COG.
        Assert.Equal(finess - 1, offreurs.ByCommune("nombre", "code_categorie", "50").Values.Sum());
    }

    private static void AssertContract(string folder, Country country)
    {
        var all = new ExtractTable(folder, "am-consommants").ByCommune("consommants", "population", "tous");
        AssertAld(new ExtractTable(folder, "am-ald"), country, all);
        AssertPrevention(new ExtractTable(folder, "am-prevention"), country, all);
        AssertParcours(new ExtractTable(folder, "am-parcours"), country, all);
        AssertPractices(new ExtractTable(folder, "am-professionnels"), new ExtractTable(folder, "am-cabinets"), country);
        var offreurs = new ExtractTable(folder, "am-offreurs");
        AssertEveryRow(country, Offreurs, offreurs.Texts("code_commune"), offreurs.Texts("code_categorie"));
        Assert.All(offreurs.Counts("nombre"), n => Assert.InRange(n ?? -1, 0, 500));
    }

    private static void AssertAld(ExtractTable table, Country country, Dictionary<string, long> all)
    {
        AssertEveryRow(country, [.. Enumerable.Range(0, 31).Select(n => $"{n}")], table.Texts("code_commune"), table.Texts("numero_ald"));
        var some = table.ByCommune("patients", "numero_ald", "0");
        var sums = some.ToDictionary(c => c.Key, _ => 0L, StringComparer.Ordinal);
        Assert.All(some, c => Assert.InRange(c.Value, 0, all[c.Key]));
        foreach (var number in Enumerable.Range(1, 30))
        {
            foreach (var (commune, patients) in table.ByCommune("patients", "numero_ald", $"{number}"))
            {
                Assert.InRange(patients, 0, some[commune]);
                sums[commune] += patients;
            }
        }

        // Whoever has one of them at least has one of the thirty.
        Assert.All(some, c => Assert.InRange(c.Value, 0, sums[c.Key]));
    }

    private static void AssertPrevention(ExtractTable table, Country country, Dictionary<string, long> all)
    {
        AssertEveryRow(country, Prevention, table.Texts("code_commune"), table.Texts("indicateur"));
        Assert.All(
            table.Texts("code_commune").Zip(table.Counts("numerateur"), table.Counts("denominateur")),
            row =>
            {
                Assert.InRange(row.Third ?? -1, 0, all[row.First]);
                Assert.InRange(row.Second ?? -1, 0, row.Third ?? -1);
            });
    }

    private static void AssertParcours(ExtractTable table, Country country, Dictionary<string, long> all)
    {
        const string emergency = "passages-urgences-non-hospitalises";
        AssertEveryRow(country, [emergency, "admissions-directes-medecine"], table.Texts("code_commune"), table.Texts("indicateur"));
        var counts = table.Counts("numerateur").Zip(table.Counts("denominateur")).Zip(
            table.Counts("patients_numerateur").Zip(table.Counts("patients_denominateur")), (n, p) => (n, p));
        foreach (var (commune, indicator, (events, persons)) in table.Texts("code_commune").Zip(table.Texts("indicateur"), counts))
        {
            var (numerator, denominator) = (events.First ?? -1, events.Second ?? -1);
            var (numeratorPersons, denominatorPersons) = (persons.First ?? -1, persons.Second ?? -1);
            Assert.InRange(numeratorPersons, numerator > 0 ? 1 : 0, Math.Min(numerator, denominatorPersons));
            Assert.InRange(denominatorPersons, 0, all[commune]);
            if (indicator == emergency)
            {
                Assert.Equal((all[commune], all[commune]), (denominator, denominatorPersons));
            }
            else
            {
                // The stays that were not direct hold one at least of every person without a direct one.
                Assert.InRange(denominator - numerator, denominatorPersons - numeratorPersons, denominator);
            }
        }
    }

    private static void AssertPractices(ExtractTable main, ExtractTable secondary, Country country)
    {
        var communes = country.Communes.Select(c => c.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var mainOf = main.Texts("identifiant").Zip(main.Texts("code_commune")).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        Assert.All(mainOf.Values.Concat(secondary.Texts("code_commune")), code => Assert.Contains(code, communes));
        Assert.All(main.Texts("identifiant"), id => Assert.Matches("^[0-9A-Z]{12}$", id));
        var pairs = secondary.Texts("identifiant").Zip(secondary.Texts("code_commune")).ToList();
        Assert.Equal(pairs.Count, pairs.Distinct().Count());
        Assert.All(pairs, p => Assert.NotEqual(mainOf[p.First], p.Second));
        Assert.InRange((double)pairs.Count / main.Count, 0.07, 0.14);
        Assert.All(
            main.Texts("code_specialite").Zip(main.Counts("coefficient"), main.Counts("actes").Zip(main.Counts("file_active"))),
            row =>
            {
                Assert.Equal(row.First is "28" or "29", row.Second is not null);
                Assert.InRange(row.Third.Second ?? -1, 0, row.Third.First ?? -1);
            });
    }

    /// <summary>Every commune in order, each with every value in order, once.</summary>
    private static void AssertEveryRow(Country country, string[] values, IEnumerable<string> communes, IEnumerable<string> written) =>
        Assert.Equal(
            country.Communes.SelectMany(c => values.Select(v => (Commune: c.Code.ToString(), Value: v))),
            communes.Zip(written, (c, v) => (c, v)));
}
