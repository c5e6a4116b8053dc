namespace Rezone.Pipeline.Simulation;

/// <summary>A category of establishments and how many there are.</summary>
/// <param name="Code">categetab.</param>
/// <param name="Label">libcategetab.</param>
/// <param name="ShortName">First words of an invented establishment's name.</param>
/// <param name="Group">categagretab.</param>
/// <param name="GroupLabel">libcategagretab.</param>
/// <param name="Count">Establishments in France, about.</param>
/// <param name="HalfSize">Inhabitants of a commune that has half the density of the largest cities.</param>
/// <param name="Funding"><c>public</c>, <c>private</c> or <c>none</c>: tariff and public service cells.</param>
/// <param name="Bpe">Column of the BPE that counts it, with others; null where none does.</param>
public sealed record FinessCategory(
    string Code,
    string Label,
    string ShortName,
    string Group,
    string GroupLabel,
    long Count,
    double HalfSize,
    string Funding,
    string? Bpe);
