using NetTopologySuite.Geometries;
using Rezone.Pipeline.Geography;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Geography;

public sealed class DepartementShapesTests(SampleShapes sample) : IClassFixture<SampleShapes>
{
    [Fact]
    public void Write_Sample_HasEveryCommuneOfEachDepartementByNameAndCode()
    {
        using var folder = new TemporaryFolder();

        DepartementShapes.Write(folder.Path, sample.Simplification);

        Assert.Equal(
            sample.Country.Departements.Select(d => $"{d.Code}.json.bin"),
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var departement in sample.Country.Departements)
        {
            Assert.Equal(
                sample.Country.Communes.Where(c => c.Departement.ToString() == departement.Code).Select(c => (c.Code.ToString(), c.Name)),
                Decoded(folder, departement.Code).Select(c => (c.Key, c.Value.Name)));
        }
    }

    [Fact]
    public void Write_Sample_KeepsShapesValidAndTheirAreas()
    {
        using var folder = new TemporaryFolder();

        DepartementShapes.Write(folder.Path, sample.Simplification);

        var decoded = All(folder);
        for (var i = 0; i < sample.Country.Communes.Count; i++)
        {
            var (code, source) = (sample.Country.Communes[i].Code.ToString(), sample.Shapes.Shapes[i].Outline);
            Assert.True(decoded[code].IsValid, code);
            // 150 m off a side of a commune, at most.
            Assert.InRange(decoded[code].Area / source.Area, 0.85, 1.15);
        }

        Assert.Equal(1, decoded.Values.Sum(s => s.Area) / sample.Shapes.Shapes.Sum(s => s.Outline.Area), 0.01);
    }

    [Fact]
    public void Write_NeighboursInTwoFiles_HaveTheSameVerticesOnTheirBorder()
    {
        using var folder = new TemporaryFolder();
        var across = sample.Shapes.Neighbours
            .Select(p => (First: sample.Country.Communes[p.First], Second: sample.Country.Communes[p.Second]))
            .Where(p => p.First.Departement != p.Second.Departement)
            .ToList();
        Assert.NotEmpty(across);

        DepartementShapes.Write(folder.Path, sample.Simplification);

        var decoded = All(folder);
        foreach (var (first, second) in across)
        {
            var (a, b) = (decoded[first.Code.ToString()], decoded[second.Code.ToString()]);
            // Equal to the last bit: a border is found in both files by comparing numbers.
            Assert.True(a.Coordinates.Intersect(b.Coordinates).Count() >= 2, $"{first.Code} {second.Code}");
            Assert.Equal(0, a.Intersection(b).Area);
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        DepartementShapes.Write(first.Path, sample.Simplification);
        DepartementShapes.Write(second.Path, Simplification.Of(sample.Shapes, sample.Country));

        Assert.All(Directory.GetFiles(first.Path), f => Assert.Equal(
            File.ReadAllBytes(f), File.ReadAllBytes(Path.Combine(second.Path, Path.GetFileName(f)))));
    }

    private static Dictionary<string, (string Name, Geometry Shape)> Decoded(TemporaryFolder folder, string departement) =>
        DecodedTopology.Read(Path.Combine(folder.Path, $"{departement}.json.bin"));

    private Dictionary<string, Geometry> All(TemporaryFolder folder) => sample.Country.Departements
        .SelectMany(d => Decoded(folder, d.Code))
        .ToDictionary(c => c.Key, c => c.Value.Shape, StringComparer.Ordinal);
}
