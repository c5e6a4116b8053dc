using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Rezone.Domain;

namespace Rezone.Pipeline.Catalogue;

/// <summary>
/// Finds every unknown and every missing key of the manifest at once; the deserialiser alone would stop at the first.
/// What each key must hold is read from the records, so that they stay the only declaration.
/// </summary>
internal static class SourceManifestKeys
{
    /// <summary>Every unknown and missing key, in the order of the file.</summary>
    public static IReadOnlyList<UserError> ErrorsOf(string text, string file)
    {
        var errors = new List<UserError>();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            Walk(ref reader, TypeOf(typeof(IReadOnlyList<SourceManifestEntry>)), "", new Place(file, bytes, errors));
        }
        catch (JsonException error)
        {
            errors.Add(new UserError(
                UserErrorKind.Catalogue,
                $"{file}, line {error.LineNumber + 1}: this is not JSON: {error.Message}",
                "Correct the text around this line."));
        }

        return errors;
    }

    private static void Walk(ref Utf8JsonReader reader, JsonTypeInfo type, string path, Place place)
    {
        if (reader.TokenType == JsonTokenType.StartArray && type.Kind == JsonTypeInfoKind.Enumerable)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                Walk(ref reader, TypeOf(type.ElementType!), $"{path}[{i}]", place);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && type.Kind == JsonTypeInfoKind.Object)
        {
            WalkObject(ref reader, type, path, place);
        }
        else
        {
            reader.Skip();
        }
    }

    private static void WalkObject(ref Utf8JsonReader reader, JsonTypeInfo type, string path, Place place)
    {
        var start = reader.TokenStartIndex;
        var missing = type.Properties.Where(p => p.IsRequired || p.AssociatedParameter is { HasDefaultValue: false })
            .Select(p => p.Name).ToList();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            var property = type.Properties.FirstOrDefault(p => p.Name == name);
            if (property is null)
                place.Add(reader.TokenStartIndex, $"unknown key « {name} » in {Named(path)}", $"Use only: {string.Join(", ", type.Properties.Select(p => p.Name))}.");
            missing.Remove(name);
            reader.Read();
            if (property is null)
                reader.Skip();
            else
                Walk(ref reader, TypeOf(property.PropertyType), $"{path}.{name}", place);
        }

        foreach (var name in missing)
            place.Add(start, $"key « {name} » is missing in {Named(path)}", "Add it; raw-data/README.md says what each key means.");
    }

    private static JsonTypeInfo TypeOf(Type type) => DeclarationJson.Strict.GetTypeInfo(type);

    private static string Named(string path) => $"« sources{path} »";

    private sealed record Place(string File, byte[] Bytes, List<UserError> Errors)
    {
        public void Add(long offset, string problem, string remedy)
        {
            var line = Bytes.AsSpan(0, (int)offset).Count((byte)'\n') + 1;
            Errors.Add(new UserError(UserErrorKind.Catalogue, $"{File}, line {line}: {problem}.", remedy));
        }
    }
}
