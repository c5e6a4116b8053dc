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
    private const string CommuneCode = "INSEE_COM";
    private const string ArrondissementCode = "INSEE_ARM";

    /// <summary>Every record of the two layers, in the order of the archive.</summary>
    /// <exception cref="UserError">The archive or a layer cannot be read.</exception>
    public static IReadOnlyList<DeliveredShape> Read(string zipFile) => Read(zipFile, (where, parts, layer) =>
        ShapefileLayer.Read(where, parts, layer == CommuneLayer ? CommuneCode : ArrondissementCode));

    /// <summary>What the records of the two layers say beside their shapes, in the order of the archive.</summary>
    /// <exception cref="UserError">The archive or a table cannot be read.</exception>
    public static IReadOnlyList<ShapeAttributes> ReadAttributes(string zipFile) => Read(zipFile, (where, parts, layer) =>
        AttributeTable.Read(where, parts, layer == CommuneLayer ? CommuneCode : ArrondissementCode, layer != CommuneLayer));

    private static IReadOnlyList<T> Read<T>(string zipFile, Func<string, ShapefileParts, string, IReadOnlyList<T>> read)
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
            .. communes.SelectMany(path => ReadLayer(zip, name, path, CommuneLayer, read)),
            .. LayersNamed(zip, ArrondissementLayer).SelectMany(path => ReadLayer(zip, name, path, ArrondissementLayer, read)),
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

    private static IReadOnlyList<T> ReadLayer<T>(
        ZipArchive zip, string name, string path, string layer, Func<string, ShapefileParts, string, IReadOnlyList<T>> read)
    {
        var where = $"{name}, layer {layer}";
        byte[] Required(string extension) => Part(zip, name, path + extension) ?? throw new UserError(
            UserErrorKind.Source,
            $"{where}: {layer}{extension} is missing beside {layer}.shp.",
            "A shapefile needs its .shp, .shx, .dbf and .prj: download the delivery again.");

        return read(
            where,
            new ShapefileParts(
                Required(".shp"), Required(".shx"), Required(".dbf"), Required(".prj"), Part(zip, name, path + ".cpg")),
            layer);
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
