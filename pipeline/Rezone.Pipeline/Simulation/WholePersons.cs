namespace Rezone.Pipeline.Simulation;

/// <summary>Divides persons into groups.</summary>
public static class WholePersons
{
    /// <summary>Whole numbers in the proportion of the shares that add up to the total (largest remainders).</summary>
    public static long[] Split(long total, IEnumerable<double> shares)
    {
        double[] wanted = [.. shares];
        var sum = wanted.Sum();
        wanted = [.. wanted.Select(share => share / sum * total)];
        long[] parts = [.. wanted.Select(w => (long)Math.Floor(w))];
        var left = (int)(total - parts.Sum());
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => wanted[i] - parts[i]).Take(left))
        {
            parts[i]++;
        }

        return parts;
    }
}
