using System.Text.Json;
using Rezone.Pipeline.Compute;

namespace Rezone.Pipeline.Publish;

/// <summary>Which columns have something published, and why others have not; kept between builds beside the figures.</summary>
/// <param name="Published">Ids of the columns and variables that have a figure somewhere, ordered.</param>
/// <param name="Zero">Ids of the public columns that are zero in every commune, ordered.</param>
/// <param name="Refused">Variable → why nothing of it is published, in French.</param>
public sealed record Publication(IReadOnlyList<string> Published, IReadOnlyList<string> Zero, IReadOnlyDictionary<string, string> Refused)
{
    private const string FileName = "publication.json";

    /// <summary>What became of the tables.</summary>
    public static Publication Of(PublishedTables tables) => new(
        [
            .. tables.Public.Keys
                .Concat(tables.Patients.Variables.Select(v => v.Id))
                .Concat(tables.Professionals.Select(v => v.Id))
                .Order(StringComparer.Ordinal),
        ],
        [.. tables.Public.Where(c => c.Value.All(a => a == 0)).Select(c => c.Key).Order(StringComparer.Ordinal)],
        new SortedDictionary<string, string>(
            tables.Patients.Refused
                .SelectMany(f => f.Variables.Select(v => (Variable: v, f.Reason)))
                .ToDictionary(r => r.Variable, r => r.Reason, StringComparer.Ordinal),
            StringComparer.Ordinal));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Publication Read(string folder) =>
        JsonSerializer.Deserialize<Publication>(File.ReadAllBytes(Path.Combine(folder, FileName)), ContractFiles.Json)
        ?? throw new InvalidDataException($"{folder} holds no publication.");

    /// <summary>Writes it into a folder.</summary>
    public void Write(string folder) =>
        File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, ContractFiles.Json));
}
