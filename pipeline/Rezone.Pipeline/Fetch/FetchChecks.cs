using System.IO.Compression;
using System.Text;
using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Fetch;

/// <summary>What a whole download must be before it takes its place among the raw files.</summary>
internal static class FetchChecks
{
    private const int Start = 2048;

    /// <summary>Checks the half file's content against its name and the manifest.</summary>
    /// <exception cref="UserError">Source: it is another file, a damaged one, or a page of a web site.</exception>
    public static void Check(FetchTarget target, FetchDesk desk)
    {
        var start = StartOf(desk.Part);
        if (start.Length == 0)
            throw Wrong(target, "the file is empty.");
        if (PageTitle(start) is { } title)
            throw Wrong(target, $"a page came instead of the file{(title.Length > 0 ? $": {Quotation.Of(title)}" : ".")}");
        if (target.File.Sha256 is { } declared && !string.Equals(desk.PartHash(), declared, StringComparison.OrdinalIgnoreCase))
            throw Wrong(target, $"its SHA-256 is {desk.PartHash()}, the manifest declares {declared}.");
        CheckWrapping(target, desk.Part, start);
    }

    private static void CheckWrapping(FetchTarget target, string part, ReadOnlySpan<byte> start)
    {
        var isZip = Path.GetExtension(target.Name) is ".zip" or ".xlsx";
        if (!isZip && start.StartsWith("PK\u0003\u0004"u8))
            throw Wrong(target, "a zip came under the name of another format.");
        try
        {
            if (isZip)
                ReadZip(part);
            else if (target.Name.EndsWith(".gz", StringComparison.Ordinal))
                ReadToEnd(new WholeGzipStream(part));
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw Wrong(target, $"the archive is damaged ({error.Message})");
        }
    }

    private static void ReadZip(string part)
    {
        using var archive = ZipFile.OpenRead(part);
        if (archive.Entries.Count == 0)
            throw new InvalidDataException("it holds no file.");
        foreach (var entry in archive.Entries)
            ReadToEnd(new WholeEntryStream(entry));
    }

    private static void ReadToEnd(Stream stream)
    {
        using (stream)
            stream.CopyTo(Stream.Null);
    }

    /// <summary>Title of an HTML or XML page; empty where it has none, null where the content is no page.</summary>
    private static string? PageTitle(ReadOnlySpan<byte> start)
    {
        var text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (!text.StartsWith('<'))
            return null;
        var open = text.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var close = text.IndexOf("</title>", StringComparison.OrdinalIgnoreCase);
        return open >= 0 && close > open ? text[(open + "<title>".Length)..close].Trim() : "";
    }

    private static byte[] StartOf(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[Start];
        return bytes[..stream.ReadAtLeast(bytes, Start, throwOnEndOfStream: false)];
    }

    private static UserError Wrong(FetchTarget target, string problem) => new(
        UserErrorKind.Source, $"{target.Address}: {problem}", target.Source.WhereToGet);
}
