namespace Rezone.Pipeline.Fetch;

/// <summary>How long a download is tried. What has come stays: the next <c>fetch</c> continues it.</summary>
public sealed record FetchLimits
{
    /// <summary>Tries after the first one.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>Pause before the second try; it grows exponentially, with a random part.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause that a server may ask for (Retry-After); one that asks for more has failed.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a server may send nothing.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Redirections of one request.</summary>
    public int Redirections { get; init; } = 10;
}
