using System.Text.Json;

namespace Rezone.Pipeline.Simulation;

/// <summary>Reads the calibration files that travel inside the program: rates, with the reference of each.</summary>
public static class Calibration
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>One file by its name without extension.</summary>
    public static T Read<T>(string name)
    {
        var resource = $"Rezone.Pipeline.Simulation.calibration.{name}.json";
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"No embedded file {resource}.");
        return JsonSerializer.Deserialize<T>(stream, Strict)
            ?? throw new InvalidOperationException($"{resource} is empty.");
    }
}
