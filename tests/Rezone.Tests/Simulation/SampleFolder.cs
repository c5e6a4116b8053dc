using System.IO.Compression;
using System.Text;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Simulation.Sample;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Simulation;

/// <summary>The invented sample, written once for all tests of a class into a folder of its own.</summary>
public sealed class SampleFolder : IDisposable
{
    public SampleFolder()
    {
        Path = Directory.CreateTempSubdirectory("rezone-sample").FullName;
        SampleCountry.Write(Path);
        Raw = RawFolders.Open(RealRawData.Manifest, [Path]);
        using var issues = new RowIssues(TextWriter.Null);
        (Country, History) = CountryReader.Read(Raw, issues);
    }

    public string Path { get; }

    public RawFolders Raw { get; }

    public Country Country { get; }

    public CommuneHistory History { get; }

    public string[] Lines(string file, Encoding? encoding = null) =>
        File.ReadAllText(System.IO.Path.Combine(Path, file), encoding ?? new UTF8Encoding(false, true))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public ZipArchive Zip(string file) => ZipFile.OpenRead(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
