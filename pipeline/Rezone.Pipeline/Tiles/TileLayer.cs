namespace Rezone.Pipeline.Tiles;

/// <summary>A layer of one zoom, for the whole country.</summary>
public sealed record TileLayer(string Name, IReadOnlyList<LayerFeature> Features);
