using Rezone.Domain;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>Mistakes in the catalogue and in the manifest of sources, found when a site is built.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BadDeclarationTests(GoodSite good)
{
    private const string Manifest = "raw-data/sources.json";
    private const string Share = "pipeline/catalogue/indicators/part-ald-17-plus.md";
    private const string Structures = "pipeline/catalogue/indicators/nombre-structures-par-type.md";
    private const string Populations = "pipeline/catalogue/dimensions/population.json";

    [Theory]
    [InlineData("\"producer\": \"INSEE\"", "\"producteur\": \"INSEE\"", "unknown key « producteur »")]
    [InlineData("\"format\": \"xlsx\"", "\"format\": \"ods\"", "« format » is « ods »")]
    [InlineData("v_region_{AAAA}.csv", "v_region_{AAAA.csv", "« pattern » is « v_region_{AAAA.csv »")]
    [InlineData("v_region_{AAAA}.csv", "v_region_AAAA}.csv", "« pattern » is « v_region_AAAA}.csv »")]
    [InlineData("v_region_{AAAA}.csv", "", "« pattern » is «  »")]
    [InlineData("\"ptot_{AAAA}\"", "\"ptot_{AAAA\"", "column « ptot_{AAAA » has a brace too many")]
    [InlineData("\"rows\": 50", "\"rows\": -1", "a tolerance has a number of rows")]
    [InlineData("\"id\": \"insee-cog\"", "\"id\": \"insee-code\"", "source « insee-cog » is missing")]
    [InlineData("\"id\": \"departements\"", "\"id\": \"deps\"", "source « insee-cog » has no file « departements » that is required")]
    [InlineData("\"structureet\": [", "\"structures\": [", "file « stock » has no column « nofinesset »")]
    [InlineData("\"licence\"", "licence", "this is not JSON")]
    public void Build_MistakeInTheManifest_IsNamed(string right, string wrong, string expected)
    {
        using var checkout = new CheckoutCopy();
        checkout.Edit(Manifest, right, wrong);

        Refuses(checkout, "sources.json", expected);
    }

    [Theory]
    [InlineData(Share, "\"measure\": \"consommants\"", "\"measure\": \"consommateurs\"", "Measure « consommateurs » of source « am-consommants » does not exist; it has: consommants, sans_medecin_traitant")]
    [InlineData(Share, "\"ald-17+\"", "\"ald-18+\"", "« where » has « population = ald-18+ »")]
    [InlineData(Share, "\"suppression\": \"patients-11\"", "\"suppression\": \"aucune\"", "« suppression » is « aucune »")]
    [InlineData(Share, "\"am-consommants\"", "\"am-consomants\"", "« source » is « am-consomants »")]
    [InlineData(Share, "---json", "---", "line 1: a head between")]
    [InlineData(Share, "\"decimals\": 1,", "\"decimals\": 1,5,", "part-ald-17-plus.md, line ")]
    [InlineData(Structures, "\"type-structure\"", "\"population\"", "Source « finess-et » has nothing by dimension « population »")]
    [InlineData(Structures, "\"type-structure\"", "\"types\"", "« by » is « types »")]
    [InlineData(Structures, "\"etablissements\"", "\"structures\"", "Measure « structures » of source « finess-et » does not exist")]
    [InlineData(Populations, "\"inside\": \"tous\"", "\"inside\": \"toutes\"", "value « 17+ » refers to « toutes »")]
    [InlineData("pipeline/catalogue/thresholds.json", "\"manyCommunes\"", "\"many\"", "thresholds.json, line ")]
    [InlineData("pipeline/catalogue/suppression-rules.json", "\"minimumPersons\": 11", "\"minimumPersons\": \"11\"", "suppression-rules.json, line ")]
    public void Build_MistakeInTheCatalogue_IsNamed(string file, string right, string wrong, string expected)
    {
        using var checkout = new CheckoutCopy();
        checkout.Edit(file, right, wrong);

        Refuses(checkout, expected);
    }

    [Theory]
    [InlineData(Manifest)]
    [InlineData("pipeline/catalogue/thresholds.json")]
    [InlineData("pipeline/catalogue/sections.json")]
    [InlineData("pipeline/catalogue/dimensions/tranche-age.json")]
    public void Build_DeclarationMissing_IsNamed(string file)
    {
        using var checkout = new CheckoutCopy();
        File.Delete(checkout.PathOf(file));

        Refuses(checkout, Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public void Build_NoIndicatorsAtAll_IsNamed()
    {
        using var checkout = new CheckoutCopy();
        Directory.Delete(checkout.PathOf("pipeline/catalogue/indicators"), recursive: true);

        Refuses(checkout, "indicators does not exist");
    }

    [Theory]
    [InlineData(Manifest, "sources.json, line 4: this is not UTF-8")]
    [InlineData(Share, "part-ald-17-plus.md, line 3: this is not UTF-8")]
    [InlineData(Populations, "population.json, line ")]
    public void Build_DeclarationInLatin1_IsNamedWithItsLine(string file, string expected)
    {
        using var checkout = new CheckoutCopy();
        checkout.Edit(file, "u", "É");
        checkout.SaveAsLatin1(file);

        Refuses(checkout, expected, "Save the file in UTF-8");
    }

    [Fact]
    public void Build_AnotherFileThanTheOneWhoseSha256IsDeclared_IsNamed()
    {
        using var checkout = new CheckoutCopy();
        checkout.Edit(Manifest, "\"pattern\": \"epcicom*.xlsx\",", $"\"pattern\": \"epcicom*.xlsx\", \"sha256\": \"{new string('a', 64)}\",");
        using var raw = new SampleCopy();

        good.Refused(
            good.Build(raw, checkout.Folders), UserErrorKind.Source, $"{Epcis}: its SHA-256 is ", $"the manifest declares {new string('a', 64)}");
    }

    private void Refuses(CheckoutCopy checkout, params string[] expected)
    {
        using var raw = new SampleCopy();
        good.Refused(good.Build(raw, checkout.Folders), UserErrorKind.Catalogue, expected);
    }
}
