using System.Globalization;

namespace Rezone.Tests.Fetch;

/// <summary>A file on a well-behaved server: versions, parts, conditions (RFC 9110).</summary>
internal sealed record PublishedFile(byte[] Content, string ETag = "\"v1\"")
{
    public const string LastModified = "Mon, 05 Jan 2026 08:00:00 GMT";

    public LoopbackAnswer Answer(LoopbackRequest request)
    {
        if (request.Header("If-None-Match") == ETag)
            return new LoopbackAnswer("304 Not Modified", [], $"ETag: {ETag}");
        var from = FirstByte(request);
        if (from == 0 || request.Header("If-Range") != ETag)
            return new LoopbackAnswer("200 OK", Content, $"ETag: {ETag}", $"Last-Modified: {LastModified}");
        return from >= Content.Length
            ? new LoopbackAnswer("416 Range Not Satisfiable", [], $"Content-Range: bytes */{Content.Length}")
            : new LoopbackAnswer("206 Partial Content", Content[from..], $"ETag: {ETag}", $"Content-Range: bytes {from}-{Content.Length - 1}/{Content.Length}");
    }

    public static int FirstByte(LoopbackRequest request) =>
        request.Header("Range") is { Length: > 0 } range ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture) : 0;
}
