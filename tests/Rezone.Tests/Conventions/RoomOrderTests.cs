using System.Text.RegularExpressions;

namespace Rezone.Tests.Conventions;

/// <summary>A number has one direction: a room of the pipeline uses only rooms before it.</summary>
public sealed partial class RoomOrderTests
{
    private static readonly string[] Rooms =
        ["Catalogue", "Facts", "Ingest", "Geography", "Simulation", "Compute", "Checks", "Publish", "OpenData", "Tiles", "Site", "Fetch", "Stages", "Explain"];

    [Fact]
    public void Rooms_UseOnlyRoomsBeforeThem()
    {
        var files = Checkout.Files("pipeline/Rezone.Pipeline", ".cs").ToList();
        var uses =
            from path in files
            let room = Checkout.Relative(path).Split(Path.DirectorySeparatorChar)[2]
            where Rooms.Contains(room, StringComparer.Ordinal)
            from Match match in RoomName().Matches(File.ReadAllText(path))
            let used = match.Groups["room"].Value
            where Array.IndexOf(Rooms, used) > Array.IndexOf(Rooms, room)
            select $"{Checkout.Relative(path)} uses {used}";

        Assert.NotEmpty(files);
        Assert.Empty(uses.Distinct(StringComparer.Ordinal));
    }

    /// <summary>The open data are made of published payloads and of declarations, never of what those were made of.</summary>
    [Fact]
    public void OpenData_UsesNoFactsAndNoUnprotectedTable()
    {
        var files = Checkout.Files("pipeline/Rezone.Pipeline/OpenData", ".cs").ToList();
        string[] forbidden =
            ["Rezone.Pipeline.Facts", "Rezone.Pipeline.Ingest", "Rezone.Pipeline.Geography", "Rezone.Domain.Disclosure", "FactTable", "IndicatorTable", "PublishedTables"];
        var offenders =
            from path in files
            let text = File.ReadAllText(path)
            from name in forbidden
            where text.Contains(name, StringComparison.Ordinal)
            select $"{Checkout.Relative(path)} names {name}";

        Assert.NotEmpty(files);
        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("Rezone.Domain", "Rezone.Pipeline", "Rezone.Audit", "System.IO", "Parquet", "NetTopologySuite")]
    [InlineData("Rezone.Audit", "Rezone.Pipeline", "Rezone.Domain")]
    public void Projects_DoNotReachIntoOthers(string project, params string[] forbidden)
    {
        var offenders =
            from path in Checkout.Files($"pipeline/{project}", ".cs")
            from line in File.ReadLines(path)
            where line.StartsWith("using ", StringComparison.Ordinal)
            where forbidden.Any(name => line.Contains($"using {name}", StringComparison.Ordinal))
            select $"{Checkout.Relative(path)}: {line}";

        Assert.Empty(offenders);
    }

    [GeneratedRegex(@"Rezone\.Pipeline\.(?<room>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoomName();
}
