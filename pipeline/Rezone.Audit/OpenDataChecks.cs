using System.Text.Json;
using Parquet;

namespace Rezone.Audit;

/// <summary>
/// The open data say what the payloads say: every number of theirs is a published one of the same key, and every
/// published one is there, in CSV as in Parquet.
/// </summary>
internal static class OpenDataChecks
{
    private const string Folder = "donnees-ouvertes";
    private const string Package = "datapackage.json";
    private const string Listed = "the data package lists the files of the open data and no others";
    private const string Fields = "the data package names the columns of each file";
    private const string Wordy = "the data package holds no number";
    private const string Readable = "every file of the open data can be read";
    private const string Known = "every table of the open data is one whose numbers are compared";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>A site without open data hides nothing in them.</summary>
    public static void Run(string site, PublishedSite published, NationalView country, Findings findings)
    {
        var folder = Path.Combine(site, Folder);
        if (!Directory.Exists(folder))
            return;
        if (ReadPackage(folder, findings) is not { } package)
            return;

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal).ToList();
        var listed = package.Resources.Select(r => r.Path).Append(Package).Order(StringComparer.Ordinal).ToList();
        findings.Expect(Listed, files.SequenceEqual(listed, StringComparer.Ordinal), () => $"listed {string.Join(' ', listed.Except(files, StringComparer.Ordinal))}, there {string.Join(' ', files.Except(listed, StringComparer.Ordinal))}");

        var resources = package.Resources.ToLookup(r => r.Path.Split('.')[0], StringComparer.Ordinal);
        var tables = resources.AsParallel().AsOrdered().Select(r => ReadTable(folder, [.. r], published, country)).ToList();
        foreach (var (_, found) in tables)
            findings.Add(found);
        if (findings.Any)
            return; // Tables are joined below, which needs whole ones.

        var byName = tables.Select(t => t.Table).OfType<OpenTable>().ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var (name, check) in OpenTableChecks.All)
        {
            findings.Expect(Known, byName.ContainsKey(name), () => $"{name} is missing");
            if (byName.ContainsKey(name))
                Guarded(name, () => check(byName, published, country, findings), findings);
        }
    }

    private static (OpenTable? Table, Findings Found) ReadTable(string folder, IReadOnlyList<PackageResource> resources, PublishedSite published, NationalView country)
    {
        var findings = new Findings();
        var name = resources[0].Path.Split('.')[0];
        findings.Expect(Known, OpenTableChecks.All.Any(c => c.Name == name), () => name);
        OpenTable? table = null;
        Guarded(name, () => table = ReadParquet(folder, name, findings), findings);
        if (table is null)
            return (null, findings);

        foreach (var resource in resources)
        {
            var columns = resource.Schema.Fields.Select(f => (f.Name, f.Type == "integer")).ToList();
            findings.Expect(
                Fields,
                columns.SequenceEqual(table.Columns.Select(c => (c.Name, c.Numbers is not null))),
                () => $"{resource.Path}: {string.Join(' ', columns.Select(c => c.Name))}");
            if (!resource.Path.EndsWith(".parquet", StringComparison.Ordinal))
                Guarded(resource.Path, () => CsvChecks.Run(table, Path.Combine(folder, resource.Path), findings), findings);
        }

        return (table, findings);
    }

    private static OpenTable ReadParquet(string folder, string name, Findings findings)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, name + ".parquet"));
        using var stream = new MemoryStream(bytes);
        var reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
        var table = OpenTable.Read(name, reader);
        ParquetChecks.Run(table, reader, bytes, findings);
        return table;
    }

    private static PackageFile? ReadPackage(string folder, Findings findings)
    {
        PackageFile? package = null;
        Guarded(Package, () =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, Package));
            package = JsonSerializer.Deserialize<PackageFile>(bytes, Json);
            var reader = new Utf8JsonReader(bytes);
            var numbers = 0;
            while (reader.Read())
                numbers += reader.TokenType == JsonTokenType.Number ? 1 : 0;
            findings.Expect(Wordy, numbers == 0, () => $"{numbers} of them");
        }, findings);
        return package;
    }

    // What cannot be read cannot be compared: a breach like any other, whatever the damage is.
    private static void Guarded(string name, Action run, Findings findings)
    {
        try
        {
            run();
            findings.Expect(Readable, holds: true, () => name);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            findings.Expect(Readable, holds: false, () => $"{name}: {error.Message}");
        }
    }

    private sealed record PackageFile(IReadOnlyList<PackageResource> Resources);

    private sealed record PackageResource(string Path, PackageSchema Schema);

    private sealed record PackageSchema(IReadOnlyList<PackageField> Fields);

    private sealed record PackageField(string Name, string Type);
}
