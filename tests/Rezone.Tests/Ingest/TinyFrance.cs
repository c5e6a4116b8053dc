using System.IO.Compression;
using System.Text;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>
/// A folder with an invented country in the official layouts: five communes, Paris with two arrondissements, a merger, a
/// change of code, a split. Tests replace or add files before they read it.
/// </summary>
internal sealed class TinyFrance : IDisposable
{
    private readonly StringWriter list = new();
    private RowIssues? issues;

    public TinyFrance()
    {
        Folder = Directory.CreateTempSubdirectory("rezone").FullName;
        Write("v_commune_2026.csv", """
            TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
            COM,01001,84,01,01D,012,5,AVILLE,Aville,L'Aville,0108,
            COM,01002,84,01,01D,012,0,BEVILLE,Beville,Béville,0108,
            COM,01005,84,01,01D,012,0,DEVILLE,Deville,Deville,0108,
            COM,02001,32,02,02D,021,0,EVILLE,Eville,Éville,0201,
            COM,75056,11,75,75C,751,0,PARIS,Paris,Paris,,
            ARM,75101,11,75,75C,751,0,PARIS 1,Paris 1,Paris 1er Arrondissement,,75056
            ARM,75102,11,75,75C,751,0,PARIS 2,Paris 2,Paris 2e Arrondissement,,75056
            COMD,01003,,,,,0,CEVILLE,Ceville,Ceville,,01001
            COMD,01001,,,,,5,AVILLE,Aville,L'Aville,,01001
            """);
        Write("v_departement_2026.csv", """
            DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE
            01,84,01001,5,AIN,Ain,Ain
            02,32,02001,5,AISNE,Aisne,Aisne
            75,11,75056,0,PARIS,Paris,Paris
            """);
        Write("v_region_2026.csv", """
            REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE
            11,75056,1,ILE DE FRANCE,Île-de-France,Île-de-France
            32,02001,4,HAUTS DE FRANCE,Hauts-de-France,Hauts-de-France
            84,01001,1,AUVERGNE RHONE ALPES,Auvergne-Rhône-Alpes,Auvergne-Rhône-Alpes
            """);
        Write("v_mvt_commune_2026.csv", """
            MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP
            21,2025-01-01,COM,01002,0,B,B,Béville-Deville,COM,01002,0,B,B,Béville
            21,2025-01-01,COM,01002,0,B,B,Béville-Deville,COM,01005,0,D,D,Deville
            50,2020-01-01,COM,02009,0,E,E,Éville,COM,02001,0,E,E,Éville
            32,2019-01-01,COM,01001,5,A,A,L'Aville,COM,01001,5,A,A,L'Aville
            32,2019-01-01,COM,01003,0,C,C,Ceville,COM,01001,5,A,A,L'Aville
            32,2019-01-01,COM,01003,0,C,C,Ceville,COMD,01003,0,C,C,Ceville
            """);
        Write("donnees_communes.csv", """
            REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT
            84;Auvergne-Rhône-Alpes;01;2;08;001;01001;L'Aville;860;16;876
            84;Auvergne-Rhône-Alpes;01;1;01;002;01002;Béville;270;6;276
            84;Auvergne-Rhône-Alpes;01;1;01;005;01005;Deville;8;0;8
            32;Hauts-de-France;02;1;01;001;02001;Éville;0;0;0
            11;Île-de-France;75;1;;101;75101;Paris 1er Arrondissement;16000;100;16100
            11;Île-de-France;75;1;;102;75102;Paris 2e Arrondissement;20000;100;20100
            """);
        Workbook("epcicom2025.xlsx", """
            Composition communale des EPCI
            dept;siren;raison_sociale;nature_juridique;mode_financ;nb_membres;total_pop_tot;total_pop_mun;dep_com;insee;siren_membre;nom_membre;ptot_2025;pmun_2025
            01;200000001;CC des Villes;CC;FPU;3;1160;1138;01;01001;210100010;L'Aville;876;860
            01;200000001;CC des Villes;CC;FPU;3;1160;1138;01;01002;210100020;Béville;276;270
            01;200000001;CC des Villes;CC;FPU;3;1160;1138;01;01005;210100050;Deville;8;8
            75;#200054781;Métropole du Grand Paris;METRO;FPU;1;36200;36000;75;75056;217500016;Paris;36200;36000
            """);
    }

    public string Folder { get; }

    public RowIssues Issues => issues ??= new RowIssues(list);

    public string IssueList
    {
        get
        {
            Issues.Dispose();
            return list.ToString();
        }
    }

    /// <summary>Writes a text file with CRLF, as INSEE does.</summary>
    public void Write(string name, string text, Encoding? encoding = null) =>
        File.WriteAllText(PathOf(name), text.ReplaceLineEndings("\r\n") + "\r\n", encoding ?? new UTF8Encoding(false));

    public void WriteGzip(string name, string text)
    {
        using var gzip = new GZipStream(File.Create(PathOf(name)), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(text));
    }

    public void WriteZip(string name, string entry, string text)
    {
        using var archive = ZipFile.Open(PathOf(name), ZipArchiveMode.Create);
        using var stream = archive.CreateEntry(entry).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Replaces a text in a file that is already there.</summary>
    public void Edit(string name, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(name), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>A workbook, one text per sheet; a cell that starts with # is a number.</summary>
    public void Workbook(string name, params string[] sheets) => TinyWorkbook.Write(PathOf(name), sheets);

    public string PathOf(string name)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        return path;
    }

    /// <summary>
    /// The project's manifest without the shapes, which no reader of this room opens; extracts are of 2026-S1, whatever
    /// period the project is at, and am-consommants of the semester before.
    /// </summary>
    public static SourceManifest Manifest { get; } = new([.. RealRawData.Manifest.Sources.Where(s => s.Id != "ign-admin-express")
        .Select(s => s with { Period = s.Period is null ? null : s.Id == "am-consommants" ? PeriodTo(2025, 12, 31) : PeriodTo(2026, 6, 30) })]);

    private static SourceManifestPeriod PeriodTo(int year, int month, int day) =>
        new(new DateOnly(year, month, day).AddYears(-1).AddDays(1), new DateOnly(year, month, day));

    public RawFolders Open(params string[] more) => RawFolders.Open(Manifest, [Folder, .. more]);

    public (Country Country, CommuneHistory History) Country() => CountryReader.Read(Open(), Issues);

    public IngestContext Context(SourceManifest? manifest = null)
    {
        var raw = RawFolders.Open(manifest ?? Manifest, [Folder]);
        var (country, history) = CountryReader.Read(raw, Issues);
        return new IngestContext(raw, country, history, Path.Combine(Folder, "facts"), Issues);
    }

    /// <summary>The manifest with one entry changed.</summary>
    public static SourceManifest With(string id, Func<SourceManifestEntry, SourceManifestEntry> change) =>
        new([.. Manifest.Sources.Select(s => s.Id == id ? change(s) : s)]);

    /// <summary>The manifest with two entries changed alike.</summary>
    public static SourceManifest With(string id, string other, Func<SourceManifestEntry, SourceManifestEntry> change) =>
        new([.. Manifest.Sources.Select(s => s.Id == id || s.Id == other ? change(s) : s)]);

    public void Dispose()
    {
        issues?.Dispose();
        list.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
