using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Geography;

/// <summary>The shapes of the embedded sample country, read once for a class of tests.</summary>
public sealed class SampleShapes
{
    public SampleShapes()
    {
        using var issues = new RowIssues(TextWriter.Null);
        var raw = RawFolders.Open(RealRawData.Manifest, [ProjectFolders.Find().Sample]);
        (Country, _) = CountryReader.Read(raw, issues);
        Shapes = CommuneShapes.Read([.. raw["ign-admin-express"].Files.Select(f => f.Path)], Country);
        Simplification = Simplification.Of(Shapes, Country);
    }

    public Country Country { get; }

    public CommuneShapes Shapes { get; }

    public Simplification Simplification { get; }
}
