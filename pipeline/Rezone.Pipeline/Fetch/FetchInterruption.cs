namespace Rezone.Pipeline.Fetch;

/// <summary>A try that failed for a reason that may pass.</summary>
/// <param name="message">What happened.</param>
/// <param name="pause">Pause that the server asks for; null where it asks for none.</param>
internal sealed class FetchInterruption(string message, TimeSpan? pause = null) : Exception(message)
{
    /// <summary>Pause that the server asks for; null where it asks for none.</summary>
    public TimeSpan? Pause => pause;
}
