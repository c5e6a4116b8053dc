namespace Rezone.Pipeline.Explain;

/// <summary>What somebody may have meant by an id that does not exist.</summary>
internal static class NearMatches
{
    private const int Shown = 5;

    /// <summary>The nearest ids, by the letters that must be changed; those that hold the text come first.</summary>
    public static string Of(string given, IEnumerable<string> ids) => string.Join(
        ", ",
        ids.OrderBy(id => given.Length > 1 && id.Contains(given, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(given, id))
            .ThenBy(id => id, StringComparer.Ordinal)
            .Take(Shown));

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var above = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = above + (a[i - 1] == b[j - 1] ? 0 : 1);
                above = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
