namespace Rezone.Pipeline.Site;

/// <summary>What pages may load: nothing but files of the site itself.</summary>
public static class ContentPolicy
{
    /// <summary>The policy as a page can declare it itself.</summary>
    public const string Meta =
        "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; "
        + "img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>The policy as a server sends it; who may frame the page only counts there.</summary>
    public const string Header = Meta + "; frame-ancestors 'none'";

    /// <summary>Every header that the site asks its host to send, in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers { get; } =
    [
        new("Content-Security-Policy", Header),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];
}
