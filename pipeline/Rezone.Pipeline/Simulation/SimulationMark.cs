using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rezone.Pipeline.Simulation;

/// <summary>Writes <c>simulation.json</c>, which says that the sources of a folder are simulated.</summary>
public static class SimulationMark
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the mark.</summary>
    /// <param name="folder">The folder whose files are simulated.</param>
    /// <param name="sources">Ids of the simulated sources.</param>
    /// <param name="seed">The seed they were drawn with.</param>
    /// <param name="note">A sentence for people.</param>
    /// <param name="cog">Year of the geography of all its codes; null where each source has the manifest's.</param>
    public static void Write(string folder, IReadOnlyList<string> sources, ulong seed, string note, int? cog) =>
        File.WriteAllText(
            Path.Combine(folder, "simulation.json"),
            JsonSerializer.Serialize(new { sources, seed, note, cog }, Readable) + "\n");
}
