namespace Rezone.Pipeline.Site;

/// <summary>A script or style as a page refers to it.</summary>
internal sealed class Asset : PageModel
{
    /// <summary>Relative to the site's root.</summary>
    public required string Path { get; init; }

    /// <summary>Value of the <c>integrity</c> attribute.</summary>
    public required string Integrity { get; init; }
}
