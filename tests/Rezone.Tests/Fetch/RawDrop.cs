namespace Rezone.Tests.Fetch;

/// <summary>An empty folder of raw files.</summary>
internal sealed class RawDrop : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rezone-drop").FullName;

    public IEnumerable<string> Names => Directory.EnumerateFiles(Path).Select(p => System.IO.Path.GetFileName(p)).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
