namespace Rezone.Pipeline.Explain;

/// <summary>One quantity of the formula.</summary>
/// <param name="Role">« numerator », « denominator », or the persons behind one of them.</param>
/// <param name="Column">Id of its column.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Title">Title and vintage of the source, and whether it is simulated.</param>
/// <param name="Lines">Lines of the raw files behind it; empty where this source's rows cannot be found by commune.</param>
/// <param name="FactsFile">Where the facts are.</param>
/// <param name="Facts">The facts, per commune, value and measure.</param>
/// <param name="Amounts">Tally per commune; null where nothing was collected.</param>
/// <param name="Total">Their sum; null where nothing was collected in any.</param>
public sealed record ExplainedQuantity(
    string Role,
    string Column,
    string Source,
    string Title,
    IReadOnlyList<TracedLines> Lines,
    string FactsFile,
    IReadOnlyList<ExplainedFact> Facts,
    IReadOnlyList<long?> Amounts,
    long? Total);
