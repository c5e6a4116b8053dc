using System.IO.Compression;
using System.Text.Json;
using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Compute;

/// <summary>The ledger of cuts as a confidential file: gzipped JSON (raw-data/README.md says what it is for).</summary>
public static class LedgerFile
{
    /// <summary>Its name in the folder of the ledger.</summary>
    public const string Name = "cuts.json.gz";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the ledger; null where there is none yet.</summary>
    /// <exception cref="UserError">Disclosure: the file is damaged.</exception>
    public static CutLedger? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            var text = JsonSerializer.Deserialize<LedgerText>(gzip, Options) ?? throw new JsonException("It is empty.");
            var ledger = new CutLedger(text.Cog, [.. text.Communes.Select(c => CodeCommune.Parse(c))], text.Left, text.Right, text.Cuts);
            return ledger.IsWhole ? ledger : throw new JsonException("Its tree or a cut does not have one entry per commune.");
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or FormatException)
        {
            throw new UserError(
                UserErrorKind.Disclosure,
                $"{path}, the ledger of what was published, cannot be read: {error.Message}",
                "Restore it from a copy. Without it nobody knows which groups of communes were published, and a new release may be compared with an old one.");
        }
    }

    /// <summary>Writes the ledger whole, or not at all.</summary>
    public static void Write(string path, CutLedger ledger)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var unfinished = path + ".part";
        using (var gzip = new GZipStream(File.Create(unfinished), CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(
                gzip, new LedgerText(ledger.Cog, [.. ledger.Communes.Select(c => c.ToString())], ledger.Left, ledger.Right, ledger.Cuts), Options);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private sealed record LedgerText(
        int Cog, IReadOnlyList<string> Communes, IReadOnlyList<int> Left, IReadOnlyList<int> Right, IReadOnlyList<LedgerCut> Cuts);
}
