using System.Globalization;
using System.Text.Json;

namespace Rezone.Tests.Golden;

/// <summary>JSON as lines that can be read alone: « counts.finess-et/etablissements[97901] = 12 ».</summary>
internal static class FlatJson
{
    /// <summary>One line per value, in the document's order.</summary>
    /// <param name="root">The document.</param>
    /// <param name="keysOf">What the elements of the array at a path are about; null where their position says enough.</param>
    public static string Text(JsonElement root, Func<string, IReadOnlyList<string>?> keysOf) =>
        string.Concat(Lines("", root, keysOf).Select(l => $"{l}\n"));

    private static IEnumerable<string> Lines(string path, JsonElement element, Func<string, IReadOnlyList<string>?> keysOf)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.EnumerateObject().SelectMany(p => Lines(path.Length == 0 ? p.Name : $"{path}.{p.Name}", p.Value, keysOf));
            case JsonValueKind.Array:
                var keys = keysOf(path);
                if (keys is not null && keys.Count != element.GetArrayLength())
                    throw new InvalidDataException($"{path} has {element.GetArrayLength()} elements for {keys.Count} keys.");
                return element.EnumerateArray().SelectMany((e, i) => Lines($"{path}[{keys?[i] ?? $"{i}"}]", e, keysOf));
            default:
                return [$"{path} = {Scalar(element)}"];
        }
    }

    // Degrees come from trigonometry, whose last digits differ between machines.
    private static string Scalar(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() ?? "",
        JsonValueKind.Number when element.GetRawText().Contains('.', StringComparison.Ordinal) =>
            element.GetDouble().ToString("0.0000", CultureInfo.InvariantCulture),
        _ => element.GetRawText(),
    };
}
