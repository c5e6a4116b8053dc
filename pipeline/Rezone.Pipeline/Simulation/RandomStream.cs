using System.Text;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// A seeded stream of numbers: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), written here because the sequence of
/// <see cref="Random"/> is promised by no contract and this project promises equal bytes.
/// </summary>
/// <remarks>
/// A stream is named by what it is drawn for (« am-consommants », « 20013 »), so a commune's values depend neither on
/// the other communes that are simulated nor on their order.
/// </remarks>
public sealed class RandomStream
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    private RandomStream(ulong state) => this.state = state;

    /// <summary>The stream of one purpose and one key under a seed.</summary>
    public static RandomStream For(ulong seed, string purpose, string key) =>
        new(Mix(Mix(seed) ^ HashOf(purpose) ^ Mix(HashOf(key))));

    /// <summary>64 uniform bits.</summary>
    public ulong NextBits()
    {
        state = unchecked(state + Step);
        return Mix(state);
    }

    /// <summary>Uniform in ]0, 1[: never 0, so that its logarithm exists.</summary>
    public double NextUniform() => ((NextBits() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, bound[.</summary>
    public int NextInt(int bound) => (int)(NextUniform() * bound);

    /// <summary>One element of a list, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> among) => among[NextInt(among.Count)];

    /// <summary>The elements in a random order (Fisher-Yates).</summary>
    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>FNV-1a, 64 bits: <see cref="string.GetHashCode()"/> changes from one run to the next.</summary>
    private static ulong HashOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ octet) * 1099511628211UL);
        }

        return hash;
    }
}
