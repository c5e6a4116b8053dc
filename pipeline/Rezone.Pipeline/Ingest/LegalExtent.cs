namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Where the territory of each legal projection lies, in its own metres and with a wide margin: swapped coordinates and a
/// wrong projection fall outside, nothing of the territory does.
/// </summary>
internal static class LegalExtent
{
    private static readonly Dictionary<int, Extent> Extents = new()
    {
        [2154] = new(0, 1_400_000, 5_900_000, 7_300_000),
        [5490] = Utm(1_400_000, 2_200_000),
        [4467] = Utm(5_000_000, 5_400_000),
        [2972] = Utm(100_000, 800_000),
        [4471] = Utm(8_300_000, 8_900_000),
        [2975] = Utm(7_400_000, 8_200_000),
    };

    /// <summary>Whether a point may lie in the territory; true for a projection that is not listed.</summary>
    public static bool Holds(int epsg, double x, double y) =>
        !Extents.TryGetValue(epsg, out var extent)
        || (x >= extent.West && x <= extent.East && y >= extent.South && y <= extent.North);

    // Guyane reaches a little beyond its zone: its westernmost communes lie at x = 99 300.
    private static Extent Utm(double south, double north) => new(0, 1_000_000, south, north);

    private sealed record Extent(double West, double East, double South, double North);
}
