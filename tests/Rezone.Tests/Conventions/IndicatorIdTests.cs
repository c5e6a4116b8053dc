using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.Conventions;

/// <summary>An indicator is one file: nothing else names it.</summary>
public sealed class IndicatorIdTests
{
    [Fact]
    public void IndicatorIds_StandInNoCodeAndNoTemplate()
    {
        var ids = Directory.EnumerateFiles(Path.Combine(ProjectFolders.Find().Catalogue, "indicators"), "*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToList();
        var offenders =
            from path in Checkout.Files("pipeline", ".cs").Concat(Checkout.Files("site-templates", ".js", ".mjs", ".liquid", ".html"))
            let text = File.ReadAllText(path)
            from id in ids
            where text.Contains(id, StringComparison.Ordinal)
            select $"{Checkout.Relative(path)} names {id}";

        Assert.NotEmpty(ids);
        Assert.Empty(offenders);
    }
}
