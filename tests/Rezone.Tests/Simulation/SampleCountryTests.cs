using System.Text;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Simulation.Sample;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Simulation;

public sealed class SampleCountryTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public void Write_Again_GivesTheCommittedBytes()
    {
        var committed = ProjectFolders.Find().Sample;
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.Null(Environment.GetEnvironmentVariable("CI"));
            Directory.Delete(committed, recursive: true);
            SampleCountry.Write(committed);
        }

        Assert.Equal(FileNames(committed), FileNames(sample.Path));
        foreach (var file in FileNames(committed))
        {
            Assert.True(
                File.ReadAllBytes(Path.Combine(committed, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(sample.Path, file))),
                $"{file} differs from the committed one: look at the change, then run with UPDATE_GOLDEN=1.");
        }
    }

    [Fact]
    public void Write_CommittedFolder_StaysSmall() =>
        Assert.InRange(FileNames(sample.Path).Sum(f => new FileInfo(Path.Combine(sample.Path, f)).Length), 1, 4_000_000);

    [Theory]
    [InlineData("v_commune_2026.csv", "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT")]
    [InlineData("v_departement_2026.csv", "DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE")]
    [InlineData("v_region_2026.csv", "REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE")]
    [InlineData("v_mvt_commune_2026.csv", "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP")]
    [InlineData("donnees_communes.csv", "REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT")]
    public void Write_InseeTables_HaveTheOfficialHeaderAndLineEnd(string file, string header)
    {
        var lines = sample.Lines(file);

        Assert.Equal(header + "\r", lines[0]);
        Assert.All(lines, line => Assert.EndsWith("\r", line));
    }

    [Fact]
    public void Write_PostalCodes_AreLatin1WithTheOfficialHeader()
    {
        var lines = sample.Lines("019HexaSmal.csv", Encoding.Latin1);

        Assert.Equal("#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\r", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Matches("^[0-9]{5};[A-Z0-9 ]+;[0-9]{5};[A-Z ]+;[A-Z ]*\r$", line));
    }

    [Fact]
    public void Write_Pop1b_HasEverySexAndAgeOfEveryCommuneOf2025()
    {
        using var zip = sample.Zip("TD_POP1B_2022_csv.zip");
        var entry = Assert.Single(zip.Entries);
        using var text = new StreamReader(entry.Open());
        var lines = text.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("TD_POP1B_2022.csv", entry.FullName);
        Assert.Equal("NIVGEO;CODGEO;LIBGEO;SEXE;AGED100;NB", lines[0]);
        var rows = lines.Skip(1).Select(l => l.Split(';')).ToList();
        // 307 units, one of them still two in 2025, and the city itself.
        Assert.Equal((307 + 1 + 1) * 2 * 101, rows.Count);
        Assert.Equal(rows.Count, rows.Select(r => (r[1], r[3], r[4])).Distinct().Count());
        Assert.Equal(Sum(r => r[0] == "ARM"), Sum(r => r[1] == "96200"));
        Assert.Equal(701_811m, Sum(r => r[1] != "96200"));

        decimal Sum(Func<string[], bool> chosen) => rows.Where(chosen).Sum(r => decimal.Parse(r[5]));
    }

    [Fact]
    public void Write_Finess_HasCellsAndRecordsOfTheGeocodedStock()
    {
        var lines = sample.Lines("etalab-cs1100507-stock-20260512-0339.csv");
        var structures = lines.Where(l => l.StartsWith("structureet;", StringComparison.Ordinal)).Select(l => l.Split(';')).ToList();
        var points = lines.Where(l => l.StartsWith("geolocalisation;", StringComparison.Ordinal)).Select(l => l.Split(';')).ToList();

        Assert.Equal("finess;etalab;111;2026-05-12", lines[0]);
        Assert.Equal(lines.Length, 1 + structures.Count + points.Count);
        Assert.All(structures, cells => Assert.Equal(32, cells.Length));
        Assert.All(points, cells => Assert.Equal(6, cells.Length));
        Assert.Equal(structures.Count, structures.Select(s => s[1]).Distinct(StringComparer.Ordinal).Count());
        // 1,082 × 0.005 = 5, the last pharmacy and the one outside the COG.
        Assert.InRange(structures.Select(s => s[1]).Except(points.Select(p => p[1]), StringComparer.Ordinal).Count(), 3, 14);
        Assert.Contains(structures, s => s[13] + s[12] == "9J613");
        Assert.Contains(points, p => p[4].Contains("EPSG:2975", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("R16", "101 355")]
    [InlineData("R17", "106")]
    [InlineData("R18", "114")]
    [InlineData("R19", "122 128 129 365 161")]
    [InlineData("R20", "603")]
    [InlineData("R21", "109")]
    [InlineData("R22", "500")]
    [InlineData("R23", "354 209 127")]
    [InlineData("R24", "141 146 422")]
    [InlineData("R25", "124")]
    [InlineData("R26", "604")]
    [InlineData("autres hôpitaux", "292 131 697 698 362")]
    [InlineData("personnes âgées", "501 502 202 207 381 460")]
    [InlineData("exercice coordonné", "606 617 618 633 639 228 636")]
    [InlineData("biologie et pharmacie", "610 611 612 620 641 627 628 629")]
    [InlineData("psychiatrie, addictions, prévention", "156 425 412 430 444 197 178 165 180 213 223 230 347 637 638")]
    [InlineData("handicap", "182 183 186 189 190 246 255 445 446 448 449")]
    [InlineData("SSA", "115")]
    public void Write_Finess_HasEveryTypeOfStructure(string requirement, string categories)
    {
        var written = sample.Lines("etalab-cs1100507-stock-20260512-0339.csv").Select(l => l.Split(';'))
            .Where(c => c[0] == "structureet").Select(c => c[18]).ToHashSet(StringComparer.Ordinal);

        Assert.True(categories.Split(' ').All(written.Contains), $"{requirement}: one of {categories} is missing.");
    }

    [Fact]
    public void Read_Country_HasWhatTheSamplePromises()
    {
        var country = sample.Country;

        Assert.Equal(307, country.Communes.Count);
        Assert.Equal(["20", "96", "979", "99"], country.Departements.Select(d => d.Code));
        Assert.Equal(["09", "95"], country.Regions.Select(r => r.Code));
        Assert.Equal(["96301", "96302", "96303", "96304"], country.ArrondissementsOf(CodeCommune.Parse("96200")).Select(c => c.Code.ToString()));
        Assert.Equal([0L, 8, 10, 11], country.Communes.Select(c => c.Population).Order().Take(4));
        Assert.Single(country.Communes, c => c.Epci is null);
        Assert.Contains(
            country.Communes.Where(c => c.Epci is not null).GroupBy(c => c.Epci, StringComparer.Ordinal),
            epci => epci.Select(c => c.Departement).Distinct().Count() > 1);
        Assert.Equal(country.Communes.Count, country.Communes.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("20008", 2025, "20005")] // merged on 1 January 2026
    [InlineData("20022", 2018, "20013")] // commune nouvelle of 2019
    [InlineData("20029", 2017, "96016")] // changed département in 2018
    [InlineData("99015", 2023, "99024")] // changed its seat, and its code
    [InlineData("99008", 1970, "99006")] // merged in 1973
    public void Read_History_FollowsOldCodes(string old, int cog, string present) =>
        Assert.Equal([present], sample.History.Resolve(CodeCommune.Parse(old), cog).Successors.Select(c => c.ToString()));

    [Theory]
    [InlineData("96007", 2023)] // gave a commune back in 2024
    [InlineData("99017", 2021)] // gave land for a new commune in 2022
    public void Read_History_KnowsSplits(string old, int cog) =>
        Assert.Equal(2, sample.History.Resolve(CodeCommune.Parse(old), cog).Successors.Count);

    [Fact]
    public void Read_Shapes_TileTheLandExactly()
    {
        var shapes = CommuneShapes.Read([.. sample.Raw["ign-admin-express"].Files.Select(f => f.Path)], sample.Country);

        Assert.Empty(shapes.Remarks);
        Assert.All(shapes.Shapes, s => Assert.True(s.Outline.IsValid));
        Assert.Contains(shapes.Shapes, s => s.Outline.NumGeometries > 1);
        Assert.Contains(shapes.Shapes, s => s.Outline.GetGeometryN(0) is NetTopologySuite.Geometries.Polygon { NumInteriorRings: 1 });
        var island = sample.Country.Communes.Select((c, i) => (c, i)).Single(p => p.c.Epci is null).i;
        Assert.DoesNotContain(shapes.Neighbours, n => n.First == island || n.Second == island);
        Assert.Equal(-4.1, shapes.RegionBounds["95"].ToList()[0] / 2 + (shapes.RegionBounds["95"].ToList()[2] / 2), 0.3);
        Assert.Equal(57.2, shapes.RegionBounds["09"].ToList()[0] / 2 + (shapes.RegionBounds["09"].ToList()[2] / 2), 0.3);
    }

    [Fact]
    public void Ingest_EverySource_HasOnlyTheIssuesWantedHere()
    {
        using var list = new StringWriter();
        using var issues = new RowIssues(list);
        var facts = Path.Combine(sample.Path, "..", Path.GetFileName(sample.Path) + "-facts");
        var catalogue = CatalogueFiles.Read(ProjectFolders.Find().Catalogue, RealRawData.Manifest.Sources);
        var context = new IngestContext(sample.Raw, sample.Country, sample.History, facts, issues);
        try
        {
            IngestPopulations.Run(context);
            IngestPop1b.Run(context, catalogue.Dimensions["tranche-age"]);
            IngestFinessEt.Run(context, TinyCatalogue.Categories, TinyCatalogue.Statuses);
            IngestAmConsommants.Run(context, catalogue.Dimensions["population"]);
            IngestAmAld.Run(context, catalogue.Dimensions["ald"]);
            IngestAmPrevention.Run(context, catalogue.Dimensions["prevention"]);
            IngestAmParcours.Run(context, catalogue.Dimensions["parcours"]);
            IngestAmProfessionnels.Run(context, catalogue.Dimensions["profession"]);
            IngestAmCabinets.Run(context, catalogue.Dimensions["profession"]);
            IngestAmOffreurs.Run(context, catalogue.Dimensions["offreur"]);
            PostcodeReader.Read(sample.Raw, sample.Country, sample.History, issues);
        }
        finally
        {
            Directory.Delete(facts, recursive: true);
        }

        // Notices: establishments of three closed categories, those without coordinates, and that of Wallis-et-Futuna.
        Assert.Equal(
            ["(finess-et, closed-category) 3", "(finess-et, not-located) 1", "(finess-et, outside-the-cog) 1"],
            issues.Counts.Select(c => $"{c.Key} {c.Value}"));
        Assert.Equal(0, issues.ErrorsOf("finess-et"));
    }

    private static string[] FileNames(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
