namespace Rezone.Pipeline.Publish.Contract;

/// <summary>
/// How the confidential variables of the site are related: what anybody may work out from them. The browser does not need
/// it; whoever audits or reuses the data does.
/// </summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Variables">Every published variable on patients, ordered by id.</param>
/// <param name="Equations">Wholes whose parts are all published, ordered by whole.</param>
public sealed record RelationsPayload(
    string Contract, IReadOnlyList<VariableLine> Variables, IReadOnlyList<EquationLine> Equations);

/// <summary>One variable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Events">Whether it counts events, which have no complement, and not persons.</param>
/// <param name="Divisor">The variable it is divided by, whose persons hold its persons; null where it is a denominator itself.</param>
/// <param name="Holder">The nearest published variable of its own measure whose persons hold its persons; null for none.</param>
public sealed record VariableLine(string Id, bool Events, string? Divisor, string? Holder);

/// <summary>In every commune the whole is the sum of its parts.</summary>
/// <param name="Whole">A variable.</param>
/// <param name="Parts">Variables.</param>
public sealed record EquationLine(string Whole, IReadOnlyList<string> Parts);
