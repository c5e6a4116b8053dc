using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>The real country, read once for a class of tests; null where the real data is absent.</summary>
public sealed class RealFrance : IDisposable
{
    public RealFrance()
    {
        Folder = RealRawData.Folder;
        if (Folder is null)
            return;
        Raw = RealRawData.Open(Folder);
        (Country, History) = CountryReader.Read(Raw, Issues);
    }

    public string? Folder { get; }

    public RawFolders? Raw { get; }

    public Country? Country { get; }

    public CommuneHistory? History { get; }

    public RowIssues Issues { get; } = new(TextWriter.Null);

    public void Dispose() => Issues.Dispose();
}
