using System.IO.Compression;
using System.IO.Hashing;
using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// A delivery of ADMIN EXPRESS COG: a zip whose nested folders hold the shapefiles COMMUNE and, in metropolitan France,
/// ARRONDISSEMENT_MUNICIPAL.
/// </summary>
internal static class AdminExpressZip
{
    private const string CommuneLayer = "COMMUNE";
    private const string ArrondissementLayer = "ARRONDISSEMENT_MUNICIPAL";

    /// <summary>Every record of the two layers, in the order of the archive.</summary>
    /// <exception cref="UserError">The archive or a layer cannot be read.</exception>
    public static IReadOnlyList<DeliveredShape> Read(string zipFile)
    {
        var name = Path.GetFileName(zipFile);
        using var zip = Open(zipFile, name);
        var communes = LayersNamed(zip, CommuneLayer);
        if (communes.Count == 0)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{name} holds no {CommuneLayer}.shp in any folder.",
                "Give the zip of an ADMIN EXPRESS COG delivery in shapefile format.");
        }

        return
        [
            .. communes.SelectMany(path => ReadLayer(zip, name, path, CommuneLayer, "INSEE_COM")),
            .. LayersNamed(zip, ArrondissementLayer)
                .SelectMany(path => ReadLayer(zip, name, path, ArrondissementLayer, "INSEE_ARM")),
        ];
    }

    private static ZipArchive Open(string zipFile, string name)
    {
        if (!File.Exists(zipFile))
        {
            throw new UserError(
                UserErrorKind.Source, $"{zipFile} does not exist.", "Check the path of the ADMIN EXPRESS zip.");
        }

        try
        {
            var zip = ZipFile.OpenRead(zipFile);
            // The list of entries is read when it is first asked for.
            return zip.Entries.Count > 0 ? zip : throw Damaged(name, "it is empty");
        }
        catch (InvalidDataException e)
        {
            throw Damaged(name, e.Message);
        }
    }

    // Paths without extension: the parts of one shapefile stand side by side under one path.
    private static List<string> LayersNamed(ZipArchive zip, string layer) =>
    [
        .. zip.Entries
            .Where(e => e.Name.Equals(layer + ".shp", StringComparison.OrdinalIgnoreCase))
            .Select(e => e.FullName[..^4])
            .Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<DeliveredShape> ReadLayer(
        ZipArchive zip, string name, string path, string layer, string codeColumn)
    {
        var where = $"{name}, layer {layer}";
        byte[] Required(string extension) => Part(zip, name, path + extension) ?? throw new UserError(
            UserErrorKind.Source,
            $"{where}: {layer}{extension} is missing beside {layer}.shp.",
            "A shapefile needs its .shp, .shx, .dbf and .prj: download the delivery again.");

        return ShapefileLayer.Read(
            where,
            new ShapefileParts(
                Required(".shp"), Required(".shx"), Required(".dbf"), Required(".prj"), Part(zip, name, path + ".cpg")),
            codeColumn);
    }

    private static byte[]? Part(ZipArchive zip, string name, string path)
    {
        var entry = zip.Entries.FirstOrDefault(e => e.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            return null;
        if (entry.Length > Array.MaxLength)
            throw Damaged(name, $"{entry.Name} announces {entry.Length} bytes.");
        try
        {
            ArchiveLimits.Check(entry);
            var bytes = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(bytes);
            return Crc32.HashToUInt32(bytes) == entry.Crc32
                ? bytes
                : throw Damaged(name, $"{entry.Name} does not have the checksum written in the archive.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(name, $"{entry.Name}: {e.Message}");
        }
    }

    private static UserError Damaged(string name, string detail) => new(
        UserErrorKind.Source,
        $"{name} is not a complete zip archive ({detail})",
        "Download it again: a transfer that stops half way leaves such a file.");
}
