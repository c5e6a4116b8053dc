namespace Rezone.Pipeline.Simulation;

/// <summary>Choices among named things and days.</summary>
public static class Choices
{
    /// <summary>A key with the probability of its share; null with what the shares leave to 1.</summary>
    public static string? NextKey(this RandomStream stream, IReadOnlyDictionary<string, double> shares)
    {
        var left = stream.NextUniform();
        foreach (var (key, share) in shares.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            left -= share;
            if (left < 0)
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>A day, ISO, between two, both included.</summary>
    public static string NextDay(this RandomStream stream, DateOnly first, DateOnly last) =>
        first.AddDays(stream.NextInt(last.DayNumber - first.DayNumber + 1)).ToString("yyyy-MM-dd");
}
