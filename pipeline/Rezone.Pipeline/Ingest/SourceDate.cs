namespace Rezone.Pipeline.Ingest;

/// <summary>A cell that holds a day.</summary>
internal static class SourceDate
{
    /// <summary>Reads <c>2026-01-31</c>; an empty cell is null, a day not given. Reports anything else.</summary>
    public static bool TryRead(SourceRows rows, int column, out DateOnly? day)
    {
        day = null;
        if (rows.IsEmpty(column))
            return true;
        if (DateOnly.TryParseExact(rows.Text(column), "yyyy-MM-dd", out var read))
        {
            day = read;
            return true;
        }

        rows.Report(column, "not-a-date", "A day such as 2026-01-31 was expected.");
        return false;
    }
}
