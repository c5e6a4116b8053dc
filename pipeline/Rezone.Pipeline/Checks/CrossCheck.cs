namespace Rezone.Pipeline.Checks;

/// <summary>A comparison of two sources, or of two figures of one.</summary>
/// <param name="Id">Its name in tables (<c>finess-bpe-D307</c>).</param>
/// <param name="First">One side.</param>
/// <param name="Second">The other.</param>
/// <param name="Rule">When the two agree, in a few words.</param>
/// <param name="Pairs">Every unit that one of them speaks of; called only where both can be read.</param>
internal sealed record CrossCheck(string Id, CheckSide First, CheckSide Second, string Rule, Func<CheckGround, IEnumerable<CrossPair>> Pairs)
{
    /// <summary>Other sources without which it cannot be done.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>A remark on what a difference may mean, in French, as the catalogue words it; empty where there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Every source that it looks at.</summary>
    public IEnumerable<string> Sources => [First.Source, Second.Source, .. Also];
}
