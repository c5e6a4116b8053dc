using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline;

/// <summary>A reader of a source, and all that its facts follow from beside the country and the dimensions.</summary>
/// <param name="Source">The source it reads and writes the facts of.</param>
/// <param name="Run">The reader.</param>
internal sealed record FactReader(string Source, Func<IngestContext, IngestCounts> Run)
{
    /// <summary>Other sources whose files or facts it reads; those with a reader of their own stand above it in the list.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The register without which its rows, which name numbers only, are nowhere; null where they name communes.</summary>
    public string? PlacedBy { get; init; }

    /// <summary>Everything it reads beside its own source.</summary>
    public IEnumerable<string> ReadsFrom => PlacedBy is { } register ? From.Append(register) : From;

    /// <summary>Whether a commune without a fact has none of the thing (a directory such as FINESS) rather than an unknown number.</summary>
    public bool AbsentMeansNone { get; init; }
}
