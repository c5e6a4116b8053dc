namespace Rezone.Tests.Fetch;

/// <summary>An answer, well-formed or not.</summary>
/// <param name="Status">Status line after the version.</param>
/// <param name="Body">Bytes that are sent.</param>
/// <param name="Headers">Header lines, Content-Length not included.</param>
internal sealed record LoopbackAnswer(string Status, byte[] Body, params string[] Headers)
{
    /// <summary>Announced length, where it is not that of the body.</summary>
    public long? Announced { get; init; }

    /// <summary>Whether the connection stays open, silent, after the body.</summary>
    public bool FallsSilent { get; init; }

    public LoopbackAnswer CutAfter(int bytes) => this with { Body = Body[..bytes], Announced = Body.Length };
}
