using System.Globalization;
using Rezone.Tests.EndToEnd;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Stages;

/// <summary>Which stages run after which change; whatever ran, the site is that of a build from nothing.</summary>
public sealed class KeptBuildTests : IDisposable
{
    private const string SiteAlone = "country postcodes attributes site audit";
    private const string Always = SiteAlone + " open-data";
    private const string Compute = "indicators tree disclosure figures";
    private const string PlacedByFiness = "finess-et aci-msp cnam-cds-type";
    private const string Sources = "insee-populations insee-pop1b " + PlacedByFiness + " insee-bpe am-consommants am-ald am-prevention am-parcours "
        + "am-professionnels am-cabinets am-offreurs";

    private const string All = Always + " shapes " + Sources + " " + Compute + " simplify map";

    private readonly KeptBuild build = new();

    [Fact]
    public void Build_NothingChanged_RunsNothing()
    {
        AssertRan(All, build.RanAsFromNothing());
        AssertRan("", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_OneRowOfAnExtractChanged_ReadsThatSourceAndComputes()
    {
        build.Ran();
        build.Raw.Line(Consommants, 2, line => line.Replace("20001;tous;1195;", "20001;tous;1196;", StringComparison.Ordinal));

        AssertRan($"{Always} am-consommants {Compute}", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_RegisterOfProfessionalsChanged_ReadsThePracticesThatNameThem()
    {
        build.Ran();
        build.Raw.Line("am-professionnels-2026-S1.csv", 2, WithOneActMore);

        AssertRan($"{Always} am-professionnels am-cabinets {Compute}", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_PriorityDistrictChanged_WritesTheCommunesAgain()
    {
        build.Ran();
        build.Raw.Line("qpv-2026.csv", 2, line => line.Replace("Quartier", "Secteur", StringComparison.Ordinal));

        AssertRan($"{Always} {Compute}", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_LabelChanged_WritesPagesAndDictionaryOnly()
    {
        build.Ran();
        build.Checkout.Edit("pipeline/catalogue/indicators/nombre-habitants.md", "Nombre d'habitants", "Nombre d'habitantes et d'habitants");

        AssertRan(Always, build.RanAsFromNothing());
        Assert.Contains("habitantes", File.ReadAllText(Path.Combine(build.Site, "methode.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_LabelOfAValueChanged_WritesPagesAndDictionaryOnly()
    {
        build.Ran();
        build.Checkout.Edit("pipeline/catalogue/dimensions/type-structure.json", "EHPAD", "Ehpad");

        AssertRan(Always, build.RanAsFromNothing());
    }

    [Fact]
    public void Build_AgeBandMoved_ReadsSourcesAgainAndKeepsTheMap()
    {
        build.Ran();
        build.Checkout.Edit("pipeline/catalogue/dimensions/tranche-age.json", "\"toAge\": 17", "\"toAge\": 16");
        build.Checkout.Edit("pipeline/catalogue/dimensions/tranche-age.json", "\"fromAge\": 18", "\"fromAge\": 17");

        AssertRan($"{Always} {Sources} {Compute}", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_RuleChanged_ComputesWithoutReading()
    {
        build.Ran();
        build.Checkout.Edit("pipeline/catalogue/suppression-rules.json", "\"minimumPersons\": 11", "\"minimumPersons\": 25");

        AssertRan($"{Always} {Compute}", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_TitleOfASourceChanged_WritesPagesAndDictionaryOnly()
    {
        build.Ran();
        build.Checkout.Edit("raw-data/sources.json", "\"title\": \"", "\"title\": \"Nouveau titre : ");

        AssertRan(Always, build.RanAsFromNothing());
    }

    [Fact]
    public void Build_ShapesDeliveredAgain_DrawsAgainAndReadsNoTable()
    {
        build.Ran();
        build.Raw.Entry(Overseas, ".prj", bytes => [.. bytes, (byte)'\n']);

        AssertRan($"{SiteAlone} shapes {Compute} simplify map", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_SourceGoneAndBack_RemovesItsFactsAndReadsItAgain()
    {
        build.Ran();
        build.Raw.Rename(SampleFiles.Finess, "nothing.csv");
        AssertRan($"{Always} {Compute}", build.RanAsFromNothing());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(build.Work, "facts"), "finess*"));

        build.Raw.Rename("nothing.csv", SampleFiles.Finess);
        AssertRan($"{Always} {PlacedByFiness} {Compute}", build.RanAsFromNothing());
    }

    [Fact]
    public void Build_OtherProgram_RunsEverything()
    {
        build.Ran();
        build.Program = "2";

        AssertRan(All, build.RanAsFromNothing());
    }

    [Fact]
    public void Build_WorkDeleted_RunsEverything()
    {
        build.Ran();
        Directory.Delete(build.Work, recursive: true);

        AssertRan(All, build.RanAsFromNothing());
    }

    [Fact]
    public void Build_SiteEditedByHand_WritesItAgain()
    {
        build.Ran();
        File.AppendAllText(Path.Combine(build.Site, "index.html"), "<!-- -->");
        AssertRan(SiteAlone, build.RanAsFromNothing());

        File.WriteAllText(Path.Combine(build.Site, "notes.txt"), "");
        AssertRan(SiteAlone, build.RanAsFromNothing());

        Directory.Delete(build.Site, recursive: true);
        AssertRan(SiteAlone, build.RanAsFromNothing());
    }

    [Fact]
    public void Build_SourceWithIssuesKept_ReportsThemAgain()
    {
        build.Checkout.Edit("raw-data/sources.json", "\"id\": \"am-consommants\",", "\"id\": \"am-consommants\", \"tolerance\": { \"rows\": 20, \"reason\": \"essai\" },");
        build.Raw.Lines(Consommants, lines => lines.Append("99999;tous;10;"));
        build.Ran();
        build.Checkout.Edit("pipeline/catalogue/indicators/nombre-habitants.md", "Nombre d'habitants", "Habitants");

        AssertRan(Always, build.RanAsFromNothing());
        Assert.Contains("am-consommants", File.ReadAllText(Path.Combine(build.Work, "issues.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_AnyKeptFileCutShort_MakesTheSameSite()
    {
        build.Ran();
        var files = build.Files().Where(f => !f.StartsWith(Path.Combine(build.Work, "map", "data"), StringComparison.Ordinal) && !f.StartsWith(build.Site, StringComparison.Ordinal)).ToList();
        Assert.True(files.Count > 20);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        }

        AssertRan(All, build.RanAsFromNothing());
    }

    [Fact]
    public void Build_MissingSourceSimulated_SimulatesOnce()
    {
        build.SimulateMissing = true;
        build.Raw.Delete(Consommants);
        AssertRan($"{All} simulation", build.RanAsFromNothing());
        AssertRan("", build.RanAsFromNothing());

        build.Checkout.Edit("pipeline/catalogue/indicators/nombre-habitants.md", "Nombre d'habitants", "Habitants");
        AssertRan(Always, build.RanAsFromNothing());
    }

    public void Dispose() => build.Dispose();

    private static string WithOneActMore(string line)
    {
        var cells = line.Split(';');
        var acts = SampleCopy.ColumnsOf("am-professionnels-2026-S1.csv", cells[0]).ToList().FindIndex(c => c.Name == "actes");
        cells[acts] = $"{long.Parse(cells[acts], CultureInfo.InvariantCulture) + 1}";
        return string.Join(';', cells);
    }

    private static void AssertRan(string expected, IReadOnlyList<string> ran) => Assert.Equal(
        expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
        ran.Order(StringComparer.Ordinal));
}
