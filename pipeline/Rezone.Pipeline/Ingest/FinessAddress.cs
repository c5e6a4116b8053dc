namespace Rezone.Pipeline.Ingest;

/// <summary>The address of an establishment, whose parts stand in cells of their own.</summary>
internal static class FinessAddress
{
    /// <summary>The cells, in the order that <see cref="Of"/> takes them.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["compldistrib", "numvoie", "compvoie", "typvoie", "voie", "lieuditbp"];

    /// <summary>One line: <c>RESIDENCE DU PARC, 1 C R RAYMOND BARRE, ZAC MOULIN JOLI</c>; empty where every cell is.</summary>
    public static string Of(IReadOnlyList<string> cells)
    {
        // « compvoie » completes the number (B, C, BIS), although it stands after the street.
        var street = string.Join(' ', cells.Skip(1).Take(4).Where(c => c.Length > 0));
        return string.Join(", ", new[] { cells[0], street, cells[5] }.Where(c => c.Length > 0));
    }
}
