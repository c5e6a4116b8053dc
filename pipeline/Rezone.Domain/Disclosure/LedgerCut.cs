namespace Rezone.Domain.Disclosure;

/// <summary>The cut of one family in one reference period.</summary>
/// <param name="Family">Id of the family.</param>
/// <param name="Period">Reference period of its source, as text that sorts by time (<c>2025-07-01/2026-06-30</c>).</param>
/// <param name="BlockOf">Per commune of the ledger, the number of its block; -1 where nothing was collected.</param>
/// <param name="Good">Nodes of the tree whose two children were both safe in that period, ascending.</param>
public sealed record LedgerCut(string Family, string Period, IReadOnlyList<int> BlockOf, IReadOnlyList<int> Good);
