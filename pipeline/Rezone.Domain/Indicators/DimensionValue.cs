using System.Collections.Frozen;

namespace Rezone.Domain.Indicators;

/// <summary>One value of a dimension.</summary>
/// <param name="Id">Id used in facts and payloads (<c>0-17</c>, <c>ald-17+</c>, <c>ehpad</c>).</param>
/// <param name="Label">French label.</param>
public sealed record DimensionValue(string Id, string Label)
{
    /// <summary>The value whose persons hold these persons (<c>ald-17+</c> inside <c>17+</c>); null at the top.</summary>
    public string? Inside { get; init; }

    /// <summary>The value that this one and its sisters add up to (<c>17-69</c> + <c>70+</c> = <c>17+</c>); null otherwise.</summary>
    public string? PartOf { get; init; }

    /// <summary>First completed year of age of an age band; null for other dimensions.</summary>
    public int? FromAge { get; init; }

    /// <summary>Last completed year of age; null for the open last band and for other dimensions.</summary>
    public int? ToAge { get; init; }

    /// <summary>Codes of the source's nomenclature that make this value (FINESS categories); empty where it is its own code.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>
    /// For an indicator of events: whether they are counted per person (passages per patient), so that the ratio may
    /// exceed 100 %; otherwise they are some of the denominator's events.
    /// </summary>
    public bool PerPerson { get; init; }

    /// <summary>A remark shown with the value (« MSP (FINESS) » counts more than the contracted ones); null where none is due.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Other columns of the facts that narrow this value, each with the values it accepts (only private legal status makes
    /// a « clinique »); empty where the codes say all.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> With { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Day on which the source's nomenclature closed this value; null while it is in use.</summary>
    public DateOnly? Closed { get; init; }
}
