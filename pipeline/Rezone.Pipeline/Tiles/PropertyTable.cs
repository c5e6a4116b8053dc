using NetTopologySuite.IO.VectorTiles.Mapbox;

namespace Rezone.Pipeline.Tiles;

/// <summary>The keys and values of a layer, each written once; features point at them by index.</summary>
internal sealed class PropertyTable(Tile.Layer layer)
{
    private readonly Dictionary<string, uint> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<object, uint> values = [];

    public IEnumerable<uint> TagsOf(IEnumerable<KeyValuePair<string, object>> properties)
    {
        foreach (var (key, value) in properties)
        {
            yield return IndexOf(keys, key, () => layer.Keys.Add(key));
            yield return IndexOf(values, value, () => layer.Values.Add(ValueOf(value)));
        }
    }

    private static uint IndexOf<T>(Dictionary<T, uint> indexes, T item, Action add)
        where T : notnull
    {
        if (!indexes.TryGetValue(item, out var index))
        {
            index = (uint)indexes.Count;
            indexes.Add(item, index);
            add();
        }

        return index;
    }

    private static Tile.Value ValueOf(object value) => value switch
    {
        string text => new Tile.Value { StringValue = text },
        long number => new Tile.Value { IntValue = number },
        _ => throw new ArgumentException($"{value.GetType()} is no property of a tile.", nameof(value)),
    };
}
