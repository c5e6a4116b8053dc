namespace Rezone.Pipeline.Fetch;

/// <summary>How a download ended.</summary>
public enum FetchResult
{
    /// <summary>The file is new.</summary>
    Fetched,

    /// <summary>The producer has nothing newer than the file that stood there.</summary>
    UpToDate,

    /// <summary>A file that nobody fetched stands there: it was put by a person and is left alone.</summary>
    Kept,

    /// <summary>It failed; what stood there is as it was.</summary>
    Failed,
}
