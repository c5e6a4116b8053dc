using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rezone.Audit;

/// <summary>Reads an array of numbers and nulls as a <see cref="PackedColumn{T}"/>.</summary>
internal sealed class PackedColumnConverter : JsonConverter<IReadOnlyList<long?>>
{
    public override IReadOnlyList<long?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();

        var counts = new List<long?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            counts.Add(reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.Number when reader.TryGetInt64(out var count) => count,
                _ => throw new JsonException(),
            });
        }

        var span = CollectionsMarshal.AsSpan(counts);
        return PackedColumn<sbyte>.Of(span) ?? PackedColumn<short>.Of(span) ?? PackedColumn<int>.Of(span)
            ?? (IReadOnlyList<long?>?)PackedColumn<long>.Of(span) ?? counts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<long?> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var count in value)
        {
            if (count is { } known)
                writer.WriteNumberValue(known);
            else
                writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }
}
