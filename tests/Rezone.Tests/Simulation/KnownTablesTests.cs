using Rezone.Tests.Ingest;
using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

/// <summary>What real tables in the raw folder change in the simulated ones.</summary>
public sealed class KnownTablesTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public void Write_ZonesOfATable_AreTaken()
    {
        var rows = Written("ars-zonage", "zonage-mg-2026.csv", ("zonage_commune.csv",
        [
            "code_commune;libelle;zonage;statut;methode",
            "20001;A;3_HZ;ok;m",
            "20002;B;4_ZAR;ok;m",
            "20003;C;;absent;",
        ]));

        Assert.Equal(["HZ", "ZV"], rows.Where(r => r[0] is "20001" or "20002" && r[2].Length == 0).Select(r => r[1]));
        Assert.Equal(sample.Country.Communes.Count, rows.Count(r => r[2].Length == 0));
    }

    [Fact]
    public void Write_QuartersOfATable_AreOfOnePerimeterPerDepartementAndNoneIsInvented()
    {
        var rows = Written("anct-qpv", "qpv-2026.csv", ("commune_qpv.csv",
        [
            "code_qpv;nom_qpv;perimetre;nom_commune;code_commune;code_arrondissement_municipal;nb_communes_du_qpv;population_qpv_source;methode",
            "QP020001;Ancien;2015;A;20001;;1;1;m",
            "QP099001;Ancien;2015;B;99001;;1;1;m",
            "QN09901M;Nouveau;2024 (X);C;99002;;1;1;m",
            "QP096001;Ville;2015;D;96200;96301;1;1;m",
            "QN09601M;Ville entière;2024 (X);D;96200;;1;1;m",
            "QP096002;Remplacé;2015;E;96001;;1;1;m",
        ]));

        Assert.Equal(["QN09901M 99002", "QP020001 20001", "QP096001 96301"], rows.Select(r => $"{r[0]} {r[2]}"));
    }

    [Fact]
    public void Write_CptsOfAnExcerpt_AreSignedAndTheirCommunesInNoOther()
    {
        var rows = Written("cpts-communes", "cpts-2026-06.csv", ("cpts-extrait.json",
            ["""[{"nom": "CPTS Réelle", "communes": ["96200", "96001"], "arrondissements": ["96301"]}]"""]));

        Assert.Equal(["96001", "96301"], rows.Where(r => r[1] == "CPTS Réelle").Select(r => r[4]));
        Assert.Equal(["signee"], rows.Where(r => r[1] == "CPTS Réelle").Select(r => r[2]).Distinct(StringComparer.Ordinal));
        Assert.Equal(2, rows.Count(r => r[4] is "96001" or "96301"));
    }

    [Fact]
    public void Write_RealFiness_IsWhatContractsTypesAndEntitiesName()
    {
        using var folder = new TemporaryFolder();
        var ground = new SimulationGround([], RealStock.In(sample.Raw, sample.Country, sample.History, TinyCatalogue.Project));

        // Another seed than the sample's would draw other establishments: those named here come from its file.
        MissingSources.Write(sample.Country, ["finess-ej", "aci-msp", "cnam-cds-type"], folder.Path, folder.Path, _ => null, ground);

        var structures = sample.Lines("etalab-cs1100507-stock-20260512-0339.csv").Select(l => l.Split(';'))
            .Where(c => c[0] == "structureet" && c[13] != "9J").ToList();
        Assert.Equal(
            structures.Select(s => s[2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Rows(folder, "etalab-cs1100501-stock-20260512-0344.csv").Select(r => r[1]));
        Assert.Subset(Numbers("603"), Rows(folder, "msp-aci-2026.csv").Select(r => r[0]).ToHashSet(StringComparer.Ordinal));
        Assert.Subset(Numbers("124"), Rows(folder, "cds-type-2026.csv").Select(r => r[0]).ToHashSet(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(folder.Path, "etalab-cs1100507-stock-20260512-0339.csv")));

        HashSet<string> Numbers(string category) =>
            structures.Where(s => s[18] == category).Select(s => s[1]).ToHashSet(StringComparer.Ordinal);
    }

    private static List<string[]> Rows(TemporaryFolder folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder.Path, file)).Skip(1).Select(l => l.Split(';'))];

    private List<string[]> Written(string source, string file, (string Name, string[] Lines) known)
    {
        using var raw = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        File.WriteAllLines(Path.Combine(raw.Path, known.Name), known.Lines);
        MissingSources.Write(sample.Country, [source], raw.Path, folder.Path, _ => null);
        return Rows(folder, file);
    }
}
