using System.Text.Json;
using CsvHelper;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>Real zones of communes and QPV, where the raw folder has tables of them.</summary>
/// <param name="OfCommune">Value of <c>zonage_commune.csv</c> by commune.</param>
/// <param name="OfQpv">Zone of <c>qpv-zonage.json</c> by QPV.</param>
public sealed record KnownZones(IReadOnlyDictionary<string, string> OfCommune, IReadOnlyDictionary<string, string> OfQpv)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads both tables; one that is absent is empty.</summary>
    public static KnownZones In(string rawFolder) => new(
        RawFiles.Newest(rawFolder, "zonage_commune.csv") is { } communes ? Communes(communes) : new Dictionary<string, string>(StringComparer.Ordinal),
        RawFiles.Newest(rawFolder, "qpv-zonage.json") is { } qpv ? Quarters(qpv) : new Dictionary<string, string>(StringComparer.Ordinal));

    private static Dictionary<string, string> Communes(string path)
    {
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';' });
        while (csv.Read())
        {
            if (csv.GetString("zonage") is { Length: > 0 } zone)
            {
                zones[csv.GetString("code_commune")] = zone;
            }
        }

        return zones;
    }

    private static Dictionary<string, string> Quarters(string path) =>
        (JsonSerializer.Deserialize<Table>(File.ReadAllBytes(path), Json)?.Communes.Values ?? [])
            .SelectMany(c => c.Qpv).DistinctBy(q => q.Id, StringComparer.Ordinal)
            .ToDictionary(q => q.Id, q => q.Z, StringComparer.Ordinal);

    private sealed record Table(IReadOnlyDictionary<string, InCommune> Communes);

    private sealed record InCommune(IReadOnlyList<Quarter> Qpv);

    private sealed record Quarter(string Id, string Z);
}
