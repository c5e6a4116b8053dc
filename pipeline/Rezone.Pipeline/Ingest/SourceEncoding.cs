using System.Text;
using System.Text.Unicode;

namespace Rezone.Pipeline.Ingest;

/// <summary>Encodings that the manifest may name.</summary>
internal static class SourceEncoding
{
    private const int Sample = 64 * 1024;

    /// <summary>The encoding to transcode from; null for UTF-8, which is read as it is.</summary>
    public static Encoding? Of(RawFile file) => file.Declared.Encoding switch
    {
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        "iso-8859-1" => Encoding.Latin1,
        "utf-8|iso-8859-1" => StartsAsUtf8(file) ? null : Encoding.Latin1,
        _ => null,
    };

    // Some tables are published in either encoding under one name; their first lines have an accent in the header.
    private static bool StartsAsUtf8(RawFile file)
    {
        using var content = file.Open();
        var bytes = new byte[Sample];
        var start = bytes.AsSpan(0, content.Stream.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false));
        return Utf8.IsValid(start[..(start.LastIndexOf((byte)'\n') + 1)]);
    }
}
