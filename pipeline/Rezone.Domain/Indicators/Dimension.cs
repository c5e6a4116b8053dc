namespace Rezone.Domain.Indicators;

/// <summary>A closed list of values along which facts are broken down, declared in <c>catalogue/dimensions</c>.</summary>
/// <param name="Id">File name without extension (<c>tranche-age</c>).</param>
/// <param name="Label">French label.</param>
/// <param name="Values">The values, in the order they are shown.</param>
public sealed record Dimension(string Id, string Label, IReadOnlyList<DimensionValue> Values)
{
    /// <summary>Column of the facts that holds the codes of its values; its own id unless its values group a source's codes.</summary>
    public string Column { get; init; } = Id;

    /// <summary>Official nomenclature that its values are taken from, with its version, in French; null where it is our own.</summary>
    public string? Source { get; init; }

    /// <summary>A value that the program itself reads by.</summary>
    /// <exception cref="UserError">Catalogue: it is not declared.</exception>
    public DimensionValue this[string id] => Values.FirstOrDefault(v => v.Id == id)
        ?? throw new UserError(UserErrorKind.Catalogue, $"dimensions/{Id}.json has no value « {id} ».", "Put it back: the program reads it under this name.");
}
