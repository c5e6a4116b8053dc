using System.Security.Cryptography;
using System.Text;

namespace Rezone.Pipeline.Stages;

/// <summary>SHA-256 of something that a stage reads or writes: equal where, and only where, it has not changed.</summary>
/// <param name="Hex">64 hexadecimal digits, lower case.</param>
public sealed record Fingerprint(string Hex)
{
    /// <summary>Of several texts in their order; each is preceded by its length, so that no two lists look alike.</summary>
    public static Fingerprint Of(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return new Fingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Of files: their names, and every byte of them.</summary>
    public static Fingerprint Of(IReadOnlyDictionary<string, string> digests) =>
        Of(digests.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => new[] { d.Key, d.Value }));
}
