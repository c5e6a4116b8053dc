namespace Rezone.Pipeline.Geography;

/// <summary>Quantised TopoJSON of the communes of each département, for outlines, contiguity, report maps and exports.</summary>
public static class DepartementShapes
{
    /// <summary>Writes `{code}.json.bin` (gzipped TopoJSON) per département into a folder.</summary>
    public static void Write(string folder, Simplification simplification) => throw new NotSupportedException("not built yet");
}
