using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rezone.Domain;

namespace Rezone.Pipeline.Catalogue;

/// <summary>Reads declarations strictly: an unknown, missing or null key is an error that names the file and the key.</summary>
internal static class DeclarationJson
{
    internal static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Reads a whole file.</summary>
    public static T ReadFile<T>(string path) => Read<T>(DeclarationText.Read(path), Path.GetFileName(path), 1);

    /// <summary>Reads text that starts at a line of a file.</summary>
    /// <exception cref="UserError">Catalogue: what is wrong, at which line.</exception>
    public static T Read<T>(string json, string file, int firstLine)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict)
                ?? throw new UserError(UserErrorKind.Catalogue, $"{file}: holds only « null ».", "Write the declaration.");
        }
        catch (JsonException error)
        {
            throw new UserError(
                UserErrorKind.Catalogue,
                $"{file}, line {firstLine + (error.LineNumber ?? 0)}, at « {error.Path} »: {error.Message}",
                "Correct the declaration; every key is listed in CONTRIBUTING.md.");
        }
    }
}
