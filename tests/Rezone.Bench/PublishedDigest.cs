using System.Collections.Immutable;
using System.Security.Cryptography;
using Rezone.Domain.Disclosure;

namespace Rezone.Bench;

/// <summary>One digest of all that protection lets through, to see that a faster engine publishes the same.</summary>
internal static class PublishedDigest
{
    public static string Of(PublishedTable patients, IReadOnlyList<CommuneVariable> professionals)
    {
        using var digest = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, digest, CryptoStreamMode.Write))
        using (var writer = new BinaryWriter(stream))
        {
            foreach (var variable in patients.Variables)
                Write(writer, variable);
            foreach (var refused in patients.Refused)
                writer.Write($"{refused.Id} {string.Join(' ', refused.Variables)} {refused.Reason}");
            foreach (var variable in professionals)
            {
                writer.Write($"{variable.Id} {variable.Family}");
                foreach (var amount in variable.Amounts)
                    writer.Write(amount ?? -1);
                Write(writer, variable.Totals);
            }
        }

        return Convert.ToHexStringLower(digest.Hash ?? []);
    }

    private static void Write(BinaryWriter writer, PublishedVariable variable)
    {
        writer.Write($"{variable.Id} {variable.Cut} {variable.Whole}");
        foreach (var block in variable.BlockOf)
            writer.Write(block);
        foreach (var block in variable.Blocks)
        {
            writer.Write(block.Id);
            writer.Write(block.Inhabitants);
            writer.Write(block.Amount);
            writer.Write(block.Whole ?? -1);
            foreach (var member in block.Members)
                writer.Write(member);
        }

        Write(writer, variable.Totals);
    }

    private static void Write(BinaryWriter writer, ImmutableSortedDictionary<string, long?> totals)
    {
        foreach (var (area, total) in totals)
        {
            writer.Write(area);
            writer.Write(total ?? -1);
        }
    }
}
