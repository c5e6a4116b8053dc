using Rezone.Domain.Territory;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

/// <summary>What the simulated public sources of the invented country promise of each other.</summary>
public sealed class SamplePublicSourcesTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private static readonly string[] Zones = ["ZIP", "ZAC", "ZV", "HZ"];

    private IReadOnlyList<string[]> Structures => Cells("etalab-cs1100507-stock-20260512-0339.csv", "structureet");

    private IReadOnlyList<string[]> Entities => Cells("etalab-cs1100501-stock-20260512-0344.csv", "structureej");

    [Fact]
    public void Write_Tvs_HasEveryCommuneOnceInsideItsRegion()
    {
        var rows = Table("tvs-2026.csv", "code_commune;code_tvs;libelle_tvs");

        Assert.Equal(sample.Country.Communes.Select(c => c.Code.ToString()), rows.Select(r => r[0]));
        // 307 / 12.7 / 2 + 701,811 / 24,600 / 2 = 26, rounded in each of four départements.
        Assert.InRange(rows.Select(r => r[1]).Distinct(StringComparer.Ordinal).Count(), 24, 28);
        Assert.All(rows.GroupBy(r => r[1], StringComparer.Ordinal), area =>
        {
            var centre = CommuneOf(area.Key);
            Assert.All(area, r => Assert.Equal((centre.Region, centre.Name), (CommuneOf(r[0]).Region, r[2])));
            Assert.Contains(area, r => r[0] == area.Key);
        });
    }

    [Fact]
    public void Write_Tvs_HangsTogetherButForWholeIslands()
    {
        var shapes = CommuneShapes.Read([.. sample.Raw["ign-admin-express"].Files.Select(f => f.Path)], sample.Country);
        var borders = shapes.Neighbours
            .Where(n => DepartementOf(n.First) == DepartementOf(n.Second)).ToList();
        var whole = Pieces(Enumerable.Range(0, sample.Country.Communes.Count).ToHashSet(), borders)
            .Select(p => string.Join(' ', p.Order())).ToHashSet(StringComparer.Ordinal);

        foreach (var area in Table("tvs-2026.csv", "code_commune;code_tvs;libelle_tvs").GroupBy(r => r[1], StringComparer.Ordinal))
        {
            var pieces = Pieces(area.Select(r => sample.Country.IndexOf(CodeCommune.Parse(r[0]))).ToHashSet(), borders);
            Assert.True(
                pieces.Count(p => !whole.Contains(string.Join(' ', p.Order()))) <= 1,
                $"{area.Key} is in {pieces.Count} pieces.");
        }
    }

    [Fact]
    public void Write_Zones_HaveOneRowPerCommuneAndQuartersThatAreBetterOff()
    {
        var rows = Table("zonage-mg-2026.csv", "code_commune;zone;perimetre;arrete;date_arrete");
        var quarters = Table("qpv-2026.csv", "code_qpv;nom_qpv;code_commune").Select(q => (q[0], q[2])).ToHashSet();
        var ofCommune = rows.Where(r => r[2].Length == 0).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var ofQuarter = rows.Where(r => r[2].Length > 0).ToList();

        Assert.Equal(sample.Country.Communes.Select(c => c.Code.ToString()), ofCommune.Keys);
        Assert.Equal(Zones.Order(StringComparer.Ordinal), ofCommune.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.NotEmpty(ofQuarter);
        Assert.All(ofQuarter, r => Assert.True(Array.IndexOf(Zones, r[1]) < Array.IndexOf(Zones, ofCommune[r[0]]), string.Join(';', r)));
        Assert.All(ofQuarter, r => Assert.Contains((r[2], r[0]), quarters));
        Assert.All(rows, r => Assert.StartsWith("Arrêté simulé", r[3], StringComparison.Ordinal));
        Assert.All(rows, r => Assert.InRange(DateOnly.Parse(r[4]), new DateOnly(2022, 3, 1), new DateOnly(2026, 2, 28)));
        // All communes of an area have its zone.
        var areas = Table("tvs-2026.csv", "code_commune;code_tvs;libelle_tvs");
        Assert.All(areas.GroupBy(r => r[1], StringComparer.Ordinal), area => Assert.Single(area.Select(r => ofCommune[r[0]]).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Write_Quarters_AreInTownsAndOneReachesIntoANeighbour()
    {
        var rows = Table("qpv-2026.csv", "code_qpv;nom_qpv;code_commune");

        Assert.Equal(rows.Count, rows.Select(r => (r[0], r[2])).Distinct().Count());
        Assert.Contains(rows.GroupBy(r => r[0], StringComparer.Ordinal), q => q.Count() == 2);
        Assert.All(rows.DistinctBy(r => r[0], StringComparer.Ordinal), r => Assert.True(CommuneOf(r[2]).Population >= 7_500, r[0]));
    }

    [Fact]
    public void Write_Cpts_HaveEveryStatusAndTheirSizeAndLeaveSomeCommunesOut()
    {
        var rows = Table("cpts-2026-06.csv", "id;nom;statut;date;code_commune");
        var groups = rows.GroupBy(r => r[0], StringComparer.Ordinal).ToList();

        Assert.Equal(
            ["en_projet", "lettre_intention", "signee"],
            rows.Select(r => r[2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(groups, g => Assert.Single(g.Select(r => (r[1], r[2], r[3])).Distinct()));
        Assert.All(groups, g => Assert.InRange(g.Sum(r => CommuneOf(r[4]).Population), 40_000, 150_000));
        Assert.Equal(rows.Count, rows.Select(r => r[4]).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(rows.Count, 200, sample.Country.Communes.Count - 1);
    }

    [Fact]
    public void Write_Entities_AreThoseTheEstablishmentsName()
    {
        var structures = Structures.ToLookup(s => s[2], StringComparer.Ordinal);

        Assert.All(Entities, e => Assert.Equal(23, e.Length));
        Assert.Equal(structures.Select(s => s.Key).Order(StringComparer.Ordinal), Entities.Select(e => e[1]));
        Assert.All(Entities, e => Assert.Contains(structures[e[1]], s => (s[12], s[13]) == (e[11], e[13])));
        Assert.Contains(Entities, e => structures[e[1]].Any(s => s[18] is "101" or "355") && structures[e[1]].Count() > 2);
        Assert.Contains(Entities, e => e[13] == "9I");
    }

    [Theory]
    [InlineData("101 355 106", "11 13 14")]
    [InlineData("114 115", "01")]
    [InlineData("122 128 365", "13 60 72 73 95")]
    [InlineData("620", "70 71 72 78 85 91")]
    [InlineData("603", "60 74 79 80")]
    [InlineData("604", "60")]
    public void Write_Entities_HaveAStatusOfTheirCategory(string categories, string statuses)
    {
        var ofEntity = Entities.ToDictionary(e => e[1], e => e[16], StringComparer.Ordinal);
        var chosen = Structures.Where(s => categories.Split(' ').Contains(s[18], StringComparer.Ordinal)).ToList();

        Assert.NotEmpty(chosen);
        Assert.All(chosen, s => Assert.Contains(ofEntity[s[2]], statuses.Split(' ')));
    }

    [Theory]
    [InlineData("msp-aci-2026.csv", "finess_et;date", "603")]
    [InlineData("cds-type-2026.csv", "finess_et;type", "124")]
    public void Write_ContractsAndTypes_AreOfSomeEstablishmentsOfTheCategory(string file, string header, string category)
    {
        var all = Structures.Where(s => s[18] == category).Select(s => s[1]).ToHashSet(StringComparer.Ordinal);
        var named = Table(file, header).Select(r => r[0]).ToList();

        Assert.Subset(all, named.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(named.Count, named.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(named.Count, all.Count * 6 / 10, all.Count - 1);
    }

    [Fact]
    public void Write_Types_AreAllFour() => Assert.Equal(
        ["dentaire", "infirmier", "medical", "polyvalent"],
        Table("cds-type-2026.csv", "finess_et;type").Select(r => r[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Write_Bpe_DiffersFromFinessByAFew()
    {
        var bpe = BpeCounts.In(sample.Path);
        var pharmacies = Structures.Where(s => s[18] == "620" && s[13] is not "9J" && s[13] + s[12] is not ("20005" or "99024"))
            .CountBy(s => s[13] == "9I" ? "979" + s[12][1..] : s[13] + s[12], StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var total = pharmacies.Values.Sum();
        var differences = sample.Country.Communes.Sum(c => Math.Abs(bpe.Of(c.Code.ToString(), "NB_D307") - pharmacies.GetValueOrDefault(c.Code.ToString())));

        Assert.InRange(total, 180, 260);
        Assert.InRange(differences, 1, total / 10);
        Assert.Equal(
            sample.Country.ArrondissementsOf(CodeCommune.Parse("96200")).Sum(c => bpe.Of(c.Code.ToString(), "NB_D307")),
            bpe.Of("96200", "NB_D307"));
    }

    private static List<List<int>> Pieces(HashSet<int> communes, List<CommunePair> borders)
    {
        var links = borders.Where(b => communes.Contains(b.First) && communes.Contains(b.Second))
            .SelectMany(b => new[] { (b.First, b.Second), (b.Second, b.First) }).ToLookup(b => b.Item1, b => b.Item2);
        List<List<int>> pieces = [];
        while (communes.Count > 0)
        {
            List<int> piece = [communes.First()];
            communes.Remove(piece[0]);
            for (var i = 0; i < piece.Count; i++)
                piece.AddRange(links[piece[i]].Where(communes.Remove));
            pieces.Add(piece);
        }

        return pieces;
    }

    private CodeDepartement DepartementOf(int index) => sample.Country.Communes[index].Departement;

    private Commune CommuneOf(string code) => sample.Country.Communes[sample.Country.IndexOf(CodeCommune.Parse(code))];

    private List<string[]> Table(string file, string header)
    {
        var lines = sample.Lines(file);
        Assert.Equal(header, lines[0]);
        return [.. lines.Skip(1).Select(l => l.Split(';'))];
    }

    private List<string[]> Cells(string file, string kind) =>
        [.. sample.Lines(file).Select(l => l.Split(';')).Where(c => c[0] == kind)];
}
