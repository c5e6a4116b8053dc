using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Ingest;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.EndToEnd;

/// <summary>
/// A copy of the embedded sample to be damaged. Texts are held as Latin-1, one character per byte, so that nothing but the
/// damage changes; a text inside a zip is edited as if it stood beside it.
/// </summary>
internal sealed partial class SampleCopy : IDisposable
{
    public SampleCopy()
    {
        foreach (var path in Directory.EnumerateFiles(ProjectFolders.Find().Sample))
            File.Copy(path, PathOf(Path.GetFileName(path)));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("rezone-damaged").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Delete(string file) => File.Delete(PathOf(file));

    public void Rename(string file, string name) => File.Move(PathOf(file), PathOf(name));

    public void Bytes(string file, Func<byte[], byte[]> edit) => File.WriteAllBytes(PathOf(file), edit(File.ReadAllBytes(PathOf(file))));

    /// <summary>Changes the whole text of a file.</summary>
    public void Text(string file, Func<string, string> edit)
    {
        byte[] EditBytes(byte[] bytes) => Encoding.Latin1.GetBytes(edit(Encoding.Latin1.GetString(bytes)));
        if (file.EndsWith(".zip", StringComparison.Ordinal))
            Entry(file, ".csv", EditBytes);
        else
            Bytes(file, EditBytes);
    }

    /// <summary>Changes the lines of a file, line ends left as they are.</summary>
    public void Lines(string file, Func<List<string>, IEnumerable<string>> edit) => Text(file, text =>
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return string.Concat(edit([.. text.TrimEnd().Split(end)]).Select(line => line + end));
    });

    /// <summary>Changes one line, numbered from 1.</summary>
    public void Line(string file, int number, Func<string, string> edit) =>
        Lines(file, lines => lines.Select((line, i) => i == number - 1 ? edit(line) : line));

    /// <summary>Writes a value into a cell, found by line and declared column; the text before it is given back.</summary>
    public string Cell(string file, int number, string column, string value)
    {
        var before = "";
        Line(file, number, line =>
        {
            var cells = line.Split(SeparatorOf(file));
            var position = ColumnsOf(file, cells[0]).ToList().FindIndex(c => c.Name == column);
            (before, cells[position]) = (cells[position], value);
            return string.Join(SeparatorOf(file), cells);
        });
        return before;
    }

    /// <summary>Writes a text into a cell of the workbook.</summary>
    public void WorkbookCell(string address, string value) => Sheet(sheet =>
    {
        var cell = new Regex($"<c r=\"{address}\".*?</c>", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Matches(cell, sheet);
        return cell.Replace(sheet, $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{value}</t></is></c>", 1);
    });

    /// <summary>Changes the XML of the workbook's sheet.</summary>
    public void Sheet(Func<string, string> edit) =>
        Entry(SampleFiles.Epcis, "sheet1.xml", bytes => Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(bytes))));

    /// <summary>The rows of the workbook's sheet, header first.</summary>
    public void Rows(Func<List<string>, IEnumerable<string>> edit) => Sheet(sheet =>
    {
        var rows = Row().Matches(sheet).Select(m => m.Value).ToList();
        return sheet.Replace(string.Concat(rows), string.Concat(edit(rows)), StringComparison.Ordinal);
    });

    /// <summary>Changes or drops one entry of an archive.</summary>
    public void Entry(string file, string ending, Func<byte[], byte[]?> edit)
    {
        using var archive = ZipFile.Open(PathOf(file), ZipArchiveMode.Update);
        var entry = archive.Entries.Single(e => e.FullName.EndsWith(ending, StringComparison.Ordinal));
        byte[] bytes;
        using (var content = entry.Open())
        using (var memory = new MemoryStream())
        {
            content.CopyTo(memory);
            bytes = memory.ToArray();
        }

        var name = entry.FullName;
        entry.Delete();
        if (edit(bytes) is not { } edited)
            return;
        using var written = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        written.Write(edited);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static char SeparatorOf(string file) => (DeclaredOf(file).Separator ?? ";")[0];

    public static IReadOnlyList<SourceManifestColumn> ColumnsOf(string file, string firstCell) =>
        DeclaredOf(file).Records?.GetValueOrDefault(firstCell) ?? DeclaredOf(file).Columns;

    private static SourceManifestFile DeclaredOf(string file)
    {
        var name = file.Replace("_csv.zip", ".csv", StringComparison.Ordinal);
        return RealRawData.Manifest.Sources.SelectMany(s => s.Files).First(f => new FilePattern(f.Pattern).Matches(name, out _, out _));
    }

    [GeneratedRegex("<row .*?</row>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
