using System.Text.Json;

namespace Rezone.Pipeline.Stages;

/// <summary>What a stage read and wrote when it last ended.</summary>
/// <param name="Inputs">Name of each input → its fingerprint.</param>
/// <param name="Outputs">Name of each file it left → its digest.</param>
/// <param name="Outcome">What the log said of it.</param>
internal sealed record StageRecord(
    IReadOnlyDictionary<string, string> Inputs, IReadOnlyDictionary<string, string> Outputs, string Outcome)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a record; null where there is none, or one that no build wrote to its end.</summary>
    public static StageRecord? ReadOrNone(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<StageRecord>(File.ReadAllBytes(path), Json) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the record by a rename: it is there whole or not at all.</summary>
    public void Write(string path)
    {
        var partial = path + ".partial";
        File.WriteAllBytes(partial, JsonSerializer.SerializeToUtf8Bytes(Sorted(), Json));
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Names of the inputs that are new, other than they were, or gone.</summary>
    public IEnumerable<string> Changed(IReadOnlyList<StageInput> inputs) => inputs
        .Where(i => Inputs.GetValueOrDefault(i.Name) != i.Value.Hex)
        .Select(i => i.Name)
        .Concat(Inputs.Keys.Except(inputs.Select(i => i.Name), StringComparer.Ordinal));

    private StageRecord Sorted() => new(
        new SortedDictionary<string, string>(Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        new SortedDictionary<string, string>(Outputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        Outcome);
}
