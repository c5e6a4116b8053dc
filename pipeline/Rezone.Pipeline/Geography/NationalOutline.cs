namespace Rezone.Pipeline.Geography;

/// <summary>The map of départements that stands in the page before, or without, JavaScript.</summary>
public static class NationalOutline
{
    /// <summary>One `&lt;svg class="outline"&gt;` element without style attributes.</summary>
    public static string Svg(Simplification simplification) => throw new NotSupportedException("not built yet");
}
