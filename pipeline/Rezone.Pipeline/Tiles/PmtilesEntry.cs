using System.Runtime.InteropServices;

namespace Rezone.Pipeline.Tiles;

/// <summary>An entry of a PMTiles directory: one tile, or one leaf directory where the run length is 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PmtilesEntry(ulong Id, ulong Offset, ulong Length, ulong RunLength);
