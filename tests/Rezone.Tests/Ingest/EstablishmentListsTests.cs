using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>Lists that are compared with FINESS: rows in the layouts of the SAE of 2023 and of the CNSA's prices of 2020.</summary>
public sealed class EstablishmentListsTests : IDisposable
{
    private readonly TinyFrance france = new();

    [Fact]
    public void ReadSae_TwoTables_GivesNumbersCategoriesAndCommunesOfToday()
    {
        Write("drees-sae", 0, "ID_2023r.csv", "FI=010000024 CAT=355 COMINSEE=01003", "FI=750000010 CAT=101 COMINSEE=75056", "FI=750000011 CAT=101 COMINSEE=75056 ARMT=75102");
        Write("drees-sae", 1, "IDB_2023r.csv", "FI=2A0000014 CAT=156 COMINSEE=9A101", "FI=020000016 CAT=425 COMINSEE=02");

        // Ceville, 01003, has been in L'Aville since 2019; Guadeloupe and a bare département are no commune of this country.
        Assert.Equal(
            ["010000024 355 01001", "020000016 425 ", "2A0000014 156 ", "750000010 101 75101 75102", "750000011 101 75102"],
            ReadSae().Select(e => $"{e.Number} {e.Category} {string.Join(' ', e.Communes)}"));
        Assert.Equal(2, france.Issues.Counts[("drees-sae", "unknown-commune")]);
        Assert.Equal(0, france.Issues.ErrorsOf("drees-sae"));
    }

    [Fact]
    public void ReadSae_NumberTwiceOrNoNumber_IsRefused()
    {
        Write("drees-sae", 0, "ID_2023r.csv", "FI=010000024 CAT=355 COMINSEE=01001", "FI=10000024 CAT=355 COMINSEE=01001");
        Write("drees-sae", 1, "IDB_2023r.csv", "FI=010000024 CAT=156 COMINSEE=01001");

        var error = Assert.Throws<UserError>(ReadSae);

        Assert.Contains("ID_2023r.csv, line 3, column « FI »: « 10000024 »", error.Message, StringComparison.Ordinal);
        Assert.Contains("IDB_2023r.csv, line 2, column « FI »: « 010000024 »", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadNumbers_PricesOfEhpad_GivesTheirNumbers()
    {
        Write("cnsa-ehpad", 0, "cnsa-export-prix-ehpad-2020-brute.csv", "finessEt=010002228", "finessEt=010002227");

        var numbers = EstablishmentLists.ReadNumbers(france.Open()["cnsa-ehpad"], "finessEt", france.Issues);

        Assert.Equal(["010002227", "010002228"], numbers.Select(n => n.Number));
    }

    [Fact]
    public void Read_RealTables_HaveTheRowsThatTheirReadmeCounts()
    {
        if (RealRawData.Folder is not { } folder)
            return;
        var raw = RealRawData.Open(folder);
        using var issues = new RowIssues(TextWriter.Null);
        var (country, history) = CountryReader.Read(raw, issues);

        var sae = EstablishmentLists.ReadSae(raw["drees-sae"], country, history, issues);
        var ehpad = EstablishmentLists.ReadNumbers(raw["cnsa-ehpad"], "finessEt", issues);

        // 3,975 sites and 5,710 attached ones; 19 codes cut to the département, 10 of Saint-Barthélemy and Saint-Martin.
        Assert.Equal((3_975 + 5_710, 5_446), (sae.Count, ehpad.Count));
        Assert.Equal(sae.Count - issues.Counts[("drees-sae", "unknown-commune")], sae.Count(e => e.Communes.Count > 0));
        Assert.Equal(19, sae.Count(e => e.Communes.Count == 0) - OutsideTheCog);
    }

    // Rows of 97701 and 97801, counted by a script of its own.
    private const int OutsideTheCog = 10;

    public void Dispose() => france.Dispose();

    private IReadOnlyList<ListedEstablishment> ReadSae()
    {
        var (country, history) = france.Country();
        return EstablishmentLists.ReadSae(france.Open()["drees-sae"], country, history, france.Issues);
    }

    private void Write(string source, int file, string name, params string[] rows)
    {
        var columns = TinyFrance.Manifest[source].Files[file].Columns.Select(c => c.Name).ToList();
        var lines = rows.Select(row => row.Split(' ').Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1]))
            .Select(cells => string.Join(';', columns.Select(c => cells.GetValueOrDefault(c, ""))));
        france.Write(name, string.Join('\n', lines.Prepend(string.Join(';', columns))));
    }
}
