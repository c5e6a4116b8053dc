using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>Files and folders as the disk shows them, and vintages that do not go together.</summary>
internal static class BrokenFolders
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        new("folder-named-like-a-file", "v_region_2026.csv is a folder.", g =>
        {
            g.Raw.Delete(Regions);
            Directory.CreateDirectory(g.Raw.PathOf(Regions));
        }),
        new("link-to-itself", "v_region_2026.csv is a link to itself.", g =>
        {
            g.Raw.Delete(Regions);
            File.CreateSymbolicLink(g.Raw.PathOf(Regions), g.Raw.PathOf(Regions));
        }),
        new("folder-that-holds-itself", "A folder of the raw files is a link to the folder above it.", g =>
            Directory.CreateSymbolicLink(g.Raw.PathOf("encore"), g.Raw.Folder)),
        new("same-vintage-twice", "v_region_2026.csv stands in two folders.", g =>
        {
            Directory.CreateDirectory(g.Raw.PathOf("copie"));
            File.Copy(g.Raw.PathOf(Regions), g.Raw.PathOf("copie/" + Regions));
        }),
        new("plain-and-zipped", "donnees_communes.csv stands beside its own gzip.", g =>
        {
            var bytes = File.ReadAllBytes(g.Raw.PathOf(Populations));
            g.Gzip(Populations);
            File.WriteAllBytes(g.Raw.PathOf(Populations), bytes);
        }),
        new("older-vintage-beside", "v_commune_2019.csv of nonsense stands beside the one of 2026: not opened.", g => File.WriteAllText(g.Raw.PathOf("v_commune_2019.csv"), "x")),
        new("half-download-beside", "A half download of a newer COG stands beside the one of 2026: not opened.", g => File.WriteAllText(g.Raw.PathOf("v_commune_2027.csv.part"), "x")),
        new("future-cog", "v_commune_2027.csv with the movements of 2026.", g => g.Raw.Rename(Communes, "v_commune_2027.csv")),
        new("past-period", "The counts of 2019-S1 where the manifest declares 2026-S1.", g => g.Raw.Rename(Consommants, "am-consommants-2019-S1.csv")),
        new("future-period", "The counts of 2030-S2 where the manifest declares 2026-S1.", g => g.Raw.Rename(Consommants, "am-consommants-2030-S2.csv")),
        new("semester-that-is-none", "The counts of 2026-S3.", g => g.Raw.Rename(Consommants, "am-consommants-2026-S3.csv")),
        new("date-that-is-none", "FINESS of the 99th of a 99th month.", g => g.Raw.Rename(Finess, "etalab-cs1100507-stock-20269999-0339.csv")),
        new("required-file-missing", "epcicom.xlsx is missing.", g => g.Raw.Delete(Epcis)),
        new("required-source-half-there", "v_mvt_commune_2026.csv is missing.", g => g.Raw.Delete(Movements)),
    ];
}
