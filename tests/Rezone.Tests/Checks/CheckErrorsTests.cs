using Rezone.Domain;
using Rezone.Tests.EndToEnd;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Checks;

/// <summary>Whatever is wrong is told in one run, with the exit code of the worst.</summary>
public sealed class CheckErrorsTests : IDisposable
{
    private const string Share = "pipeline/catalogue/indicators/part-ald-17-plus.md";
    private const string Structures = "pipeline/catalogue/indicators/nombre-structures-par-type.md";
    private readonly CheckedFolder folder = new();
    private readonly SampleCopy raw = new();

    [Fact]
    public void Check_TwoBrokenSourcesAndABrokenCatalogue_TellsEverythingAtOnce()
    {
        using var checkout = new CheckoutCopy();
        checkout.Edit(Share, "\"suppression\": \"patients-11\"", "\"suppression\": \"aucune\"");
        raw.Cell(Consommants, 2, "consommants", "-5");
        raw.Lines(Finess, lines => lines.Take(2));

        var outcome = folder.Check(raw.Folder, checkout.Folders);

        Assert.Equal((int)UserErrorKind.Catalogue, outcome.ExitCode);
        AssertHas(outcome, "« suppression » is « aucune »", $"{Consommants}, line 2, column « consommants »", $"{Finess}: the file holds no establishment");
        // Every other source was read and compared all the same, but for what FINESS places.
        var notDone = folder.Comparisons().Where(c => c.WhyNot.Length > 0).ToDictionary(c => c.Id, c => c.WhyNot, StringComparer.Ordinal);
        Assert.Equal("finess-et is refused", notDone["finess-bpe-D307"]);
        Assert.Equal("am-consommants is refused", notDone["ald-consommants"]);
        Assert.Equal("aci-msp needs finess-et", notDone["finess-msp-aci"]);
        Assert.Equal("307 307 0 0 0", folder.Counts("population-pop1b"));
    }

    [Fact]
    public void Check_BrokenSourcesOnly_ExitsWith4AndNamesEach()
    {
        raw.Cell(Consommants, 2, "consommants", "-5");
        raw.Cell(Postcodes, 2, "Code_postal", "2018");
        raw.Text("tvs-2026.csv", text => text.Replace("code_tvs", "tvs", StringComparison.Ordinal));
        raw.Text("zonage-mg-2026.csv", text => text.Replace(";ZAC;", ";ZAK;", StringComparison.Ordinal));
        raw.Rename("am-ald-2026-S1.csv", "am-ald-2031-S2.csv");
        raw.Cell(Populations, 2, "PMUN", "many");

        var outcome = folder.Check(raw.Folder);

        Assert.Equal((int)UserErrorKind.Source, outcome.ExitCode);
        AssertHas(
            outcome,
            $"{Consommants}, line 2", $"{Postcodes}, line 2", "tvs-2026.csv, line 1", "zonage-mg-2026.csv, line 2", "am-ald-2031-S2.csv: the file is of 2031-S2", $"{Populations}, line 2");
        Assert.Equal("insee-populations is refused", folder.Comparisons().Single(c => c.Id == "population-pop1b").WhyNot);
    }

    [Fact]
    public void Check_ManifestAndCatalogueBroken_TellsBothAndReadsNoFile()
    {
        using var checkout = new CheckoutCopy();
        checkout.Edit("raw-data/sources.json", "\"producer\": \"INSEE\"", "\"producteur\": \"INSEE\"");
        checkout.Edit(Share, "\"suppression\": \"patients-11\"", "\"suppression\": \"aucune\"");
        checkout.Edit("pipeline/catalogue/thresholds.json", "\"manyCommunes\"", "\"many\"");
        checkout.Edit(Structures, "---json", "---");

        var outcome = folder.Check(raw.Folder, checkout.Folders);

        Assert.Equal((int)UserErrorKind.Catalogue, outcome.ExitCode);
        AssertHas(outcome, "unknown key « producteur »", "thresholds.json, line ", "nombre-structures-par-type.md, line 1", "No raw file was read");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Work));
    }

    [Fact]
    public void Check_MeasureThatNoSourceHas_IsAMistakeOfTheCatalogue()
    {
        using var checkout = new CheckoutCopy();
        checkout.Edit(Share, "\"measure\": \"consommants\"", "\"measure\": \"consommateurs\"");

        var outcome = folder.Check(raw.Folder, checkout.Folders);

        Assert.Equal((int)UserErrorKind.Catalogue, outcome.ExitCode);
        AssertHas(outcome, "Measure « consommateurs » of source « am-consommants » does not exist");
    }

    [Fact]
    public void Check_WithoutTheCog_SaysWhyNothingElseWasRead()
    {
        raw.Delete(Communes);
        raw.Rename("am-ald-2026-S1.csv", "am-ald-2031-S2.csv");

        var outcome = folder.Check(raw.Folder);

        Assert.Equal((int)UserErrorKind.Source, outcome.ExitCode);
        AssertHas(outcome, "Source insee-cog", "am-ald-2031-S2.csv: the file is of 2031-S2", "without the COG, nobody knows the communes");
    }

    [Fact]
    public void Check_DamagedShapesAndEpcis_StillReadsTheRest()
    {
        raw.Bytes(Mainland, bytes => bytes[..(bytes.Length / 2)]);
        raw.WorkbookCell("B2", "n.c.");

        var outcome = folder.Check(raw.Folder, simulateMissing: true);

        Assert.Equal((int)UserErrorKind.Source, outcome.ExitCode);
        AssertHas(outcome, $"{Mainland} is not a complete zip archive", $"{Epcis}, line 2");
        Assert.Contains("Nothing was simulated", outcome.Log, StringComparison.Ordinal);
        Assert.Equal("307 307 0 0 0", folder.Counts("population-pop1b"));
    }

    [Fact]
    public void Check_OptionalSourcesAbsent_ExitsWith0()
    {
        foreach (var file in Directory.EnumerateFiles(raw.Folder).Select(p => Path.GetFileName(p)).Where(f => f.StartsWith("am-", StringComparison.Ordinal) || f == Finess))
            raw.Delete(file);

        var outcome = folder.Check(raw.Folder);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Message));
        Assert.DoesNotContain("CONFIDENTIAL", outcome.Log, StringComparison.Ordinal);
        Assert.Contains("Not compared, am-ald is missing: ", outcome.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OptionalSourcesAbsentAndSimulated_ComparesThem()
    {
        raw.Delete("am-ald-2026-S1.csv");

        var outcome = folder.Check(raw.Folder, simulateMissing: true);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Message));
        Assert.Equal("307 307 0 0 0", folder.Counts("ald-consommants"));
    }

    [Fact]
    public void Program_OnTheSample_PrintsTheTableAndExitsWith0()
    {
        using var program = RunningProgram.Start("check", "--work", folder.Work);

        var output = program.End();

        Assert.Equal((0, ""), (program.ExitCode, program.Errors));
        Assert.StartsWith("CONFIDENTIAL: ", output, StringComparison.Ordinal);
        Assert.Contains("every case in", output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        folder.Dispose();
        raw.Dispose();
    }

    private static void AssertHas(CheckOutcome outcome, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(part, outcome.Message, StringComparison.Ordinal));
}
