namespace Rezone.Tests.Fetch;

/// <summary>A request that reached the <see cref="LoopbackServer"/>.</summary>
internal sealed record LoopbackRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}
