using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>
/// No real file of these layouts exists: the lines are invented. <see cref="TinyFrance"/>: 01003 was merged into 01001 in
/// 2019, 02009 became 02001 in 2020, 01002 lost 01005 in 2025; 75056 is 75101 and 75102.
/// </summary>
public sealed class TerritoryReaderTests : IDisposable
{
    private const string Tvs = "tvs-2026.csv";
    private const string Zonage = "zonage-mg-2026.csv";
    private const string Qpv = "qpv-2026.csv";
    private const string Cpts = "cpts-2026-05.csv";
    private readonly TinyFrance france = new();

    [Fact]
    public void Read_NoFile_IsEmpty()
    {
        var attributes = Read();

        Assert.Equal((0, 0, 0, 0), (attributes.Tvs.Count, attributes.Zonage.Count, attributes.Qpv.Count, attributes.Cpts.Count));
        Assert.Empty(france.Issues.Counts);
    }

    [Fact]
    public void Read_Tvs_GroupsTheCommunesOfToday()
    {
        france.Write(Tvs, """
            code_commune;code_tvs;libelle_tvs
            01001;0101;L'Aville
            01003;0102;Béville
            01002;0102;Béville
            75056;7501;Paris centre
            75102;7502;Paris 2
            """);

        var attributes = Read(cog: 2018);

        Assert.Equal(
            ["0101 L'Aville: 01001", "0102 Béville: 01002 01005", "7501 Paris centre: 75101", "7502 Paris 2: 75102"],
            attributes.Tvs.Select(t => $"{t.Code} {t.Name}: {string.Join(' ', t.Communes)}"));
        // 01001 keeps its own row against 01003, and 75102 against Paris; 02001 has none.
        Assert.Equal(
            ["no-row 1", "rows-differ 2", "split-commune 1", "whole-city 1"],
            france.Issues.Counts.Select(c => $"{c.Key.Key} {c.Value}"));
        Assert.Equal(0, france.Issues.ErrorsOf("drees-tvs"));
    }

    [Fact]
    public void Read_Zonage_KeepsCommunesAndTheirParts()
    {
        france.Write(Zonage, """
            code_commune;zone;perimetre;arrete;date_arrete
            02009;ZIP;;ARS HDF 2026-1;2026-01-15
            01001;HZ;;ARS ARA 2025-7;2025-05-09
            01001;ZAC;QN00101M;ARS ARA 2025-7;2025-05-09
            75056;ZV;;;
            """);

        var attributes = Read(cog: 2018);

        Assert.Equal(
            [
                new ZonageLine(Code("01001"), ZoneMedecin.Hz, null, "ARS ARA 2025-7", new DateOnly(2025, 5, 9)),
                new ZonageLine(Code("01001"), ZoneMedecin.Zac, "QN00101M", "ARS ARA 2025-7", new DateOnly(2025, 5, 9)),
                new ZonageLine(Code("02001"), ZoneMedecin.Zip, null, "ARS HDF 2026-1", new DateOnly(2026, 1, 15)),
                new ZonageLine(Code("75101"), ZoneMedecin.Zv, null, "", null),
                new ZonageLine(Code("75102"), ZoneMedecin.Zv, null, "", null),
            ],
            attributes.Zonage);
        Assert.Equal(["whole-city 1"], france.Issues.Counts.Select(c => $"{c.Key.Key} {c.Value}"));
    }

    [Fact]
    public void Read_Qpv_MayLieInSeveralCommunes()
    {
        france.Write(Qpv, """
            code_qpv;nom_qpv;code_commune
            QP075001;Paris entier;75056
            QN00101M;Le Château;01002
            QN00101M;Le Château;01001
            QN97101M;Outre-mer;97701
            """);

        var attributes = Read();

        Assert.Equal(
            ["QN00101M Le Château: 01001 01002", "QP075001 Paris entier: 75101 75102"],
            attributes.Qpv.Select(q => $"{q.Code} {q.Name}: {string.Join(' ', q.Communes)}"));
        Assert.Equal(["outside-the-cog 1", "whole-city 1"], france.Issues.Counts.Select(c => $"{c.Key.Key} {c.Value}"));
    }

    [Fact]
    public void Read_Cpts_KeepsStatusAndDate()
    {
        france.Write(Cpts, """
            id;nom;statut;date;code_commune
            c2;CPTS du 1er;en_projet;;75101
            c1;CPTS des Villes;signee;2021-06-30;01002
            c1;CPTS des Villes;signee;2021-06-30;01001
            c3;CPTS de Béville;lettre_intention;2026-02-01;01002
            """);

        var attributes = Read();

        Assert.Equal(
            [
                "c1 CPTS des Villes Signee 2021-06-30: 01001 01002",
                "c2 CPTS du 1er EnProjet : 75101",
                "c3 CPTS de Béville LettreIntention 2026-02-01: 01002",
            ],
            attributes.Cpts.Select(c => $"{c.Id} {c.Name} {c.Status} {c.Date:yyyy-MM-dd}: {string.Join(' ', c.Communes)}"));
        Assert.Equal(["two-cpts 1"], france.Issues.Counts.Select(c => $"{c.Key.Key} {c.Value}"));
    }

    [Theory]
    [InlineData(Tvs, "01001;0101;A|01001;0102;B", "line 3, column « code_commune »: « 01001 »", "duplicate-row")]
    [InlineData(Tvs, "01001;0101;A|01002;0101;B", "line 3, column « libelle_tvs »: « B »", "rows-differ")]
    [InlineData(Tvs, "01001;;A", "line 2, column « code_tvs »", "empty-cell")]
    [InlineData(Tvs, "1001;0101;A", "line 2, column « code_commune »: « 1001 »", "lost-leading-zero")]
    [InlineData(Tvs, "01999;0101;A", "line 2, column « code_commune »: « 01999 »", "unknown-commune")]
    [InlineData(Zonage, "01001;ZAR;;;", "line 2, column « zone »: « ZAR »", "unknown-zone")]
    [InlineData(Zonage, "01001;zip;;;", "line 2, column « zone »: « zip »", "unknown-zone")]
    [InlineData(Zonage, "01001;ZIP;;;15/01/2026", "line 2, column « date_arrete »: « 15/01/2026 »", "not-a-date")]
    [InlineData(Zonage, "01001;ZIP;;;|01001;HZ;;;", "line 3, column « code_commune »: « 01001 »", "duplicate-row")]
    [InlineData(Zonage, "01001;ZIP;QN00101M;;|01001;ZIP;QN00101M;;", "line 3, column « code_commune »: « 01001 »", "duplicate-row")]
    [InlineData(Qpv, "QN101M;A;01001", "line 2, column « code_qpv »: « QN101M »", "not-a-qpv-code")]
    [InlineData(Qpv, "QN00101M;;01001", "line 2, column « nom_qpv »", "empty-cell")]
    [InlineData(Qpv, "QN00101M;A;01001|QN00101M;A;01001", "line 3, column « code_commune »: « 01001 »", "duplicate-row")]
    [InlineData(Qpv, "QN00101M;A;01001|QN00101M;B;01002", "line 3, column « code_qpv »: « QN00101M »", "rows-differ")]
    [InlineData(Cpts, "c1;A;signée;;01001", "line 2, column « statut »: « signée »", "unknown-status")]
    [InlineData(Cpts, "c1;A;signee;2026;01001", "line 2, column « date »: « 2026 »", "not-a-date")]
    [InlineData(Cpts, ";A;signee;;01001", "line 2, column « id »", "empty-cell")]
    [InlineData(Cpts, "c1;A;signee;;01001|c1;A;en_projet;;01002", "line 3, column « id »: « c1 »", "rows-differ")]
    [InlineData(Cpts, "c1;A;signee;;01001|c1;A;signee;;01001", "line 3, column « code_commune »: « 01001 »", "duplicate-row")]
    public void Read_BadRow_IsNamedAndRefused(string file, string rows, string place, string key)
    {
        var source = TinyFrance.Manifest.Sources.Single(s => s.Files.Any(f => new FilePattern(f.Pattern).Matches(file, out _, out _)));
        france.Write(file, string.Join(';', source.Files[0].Columns.Select(c => c.Name)) + "\n" + rows.Replace('|', '\n'));

        var error = Assert.Throws<UserError>(() => Read());

        Assert.Contains($"{file}, {place}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoOldCodesThatDifferAndNoneOfToday_IsRefused()
    {
        // Both old codes are in 01001 today, and no row has its own code.
        france.Edit("v_mvt_commune_2026.csv", "32,2019-01-01,COM,01003,0,C,C,Ceville,COMD", "32,2019-01-01,COM,01004,0,C,C,Autre,COM,01001,5,A,A,L'Aville\r\n32,2019-01-01,COM,01003,0,C,C,Ceville,COMD");
        france.Write(Tvs, "code_commune;code_tvs;libelle_tvs\n01003;0102;Béville\n01004;0103;Ailleurs");

        var error = Assert.Throws<UserError>(() => Read(cog: 2018));

        Assert.Contains("line 3, column « code_commune »: « 01004 »", error.Message, StringComparison.Ordinal);
        Assert.Contains("[rows-differ]", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => france.Dispose();

    private static CodeCommune Code(string code) => CodeCommune.Parse(code);

    private TerritoryAttributes Read(int? cog = null)
    {
        var manifest = cog is null ? TinyFrance.Manifest : new Pipeline.Catalogue.SourceManifest(
            [.. TinyFrance.Manifest.Sources.Select(s => s.Id is "drees-tvs" or "ars-zonage" ? s with { Cog = cog } : s)]);
        var context = france.Context(manifest);
        return TerritoryReader.Read(context.Raw, context.Country, context.History, context.Issues);
    }
}
