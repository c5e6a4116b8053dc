namespace Rezone.Domain.Indicators;

/// <summary>How an indicator is computed from tallies. The list is closed: a new kind is a change in C# and in JS.</summary>
public enum IndicatorKind
{
    /// <summary>A number of things or persons: the sum of the numerator.</summary>
    Count,

    /// <summary>Numerator over denominator, both summed before dividing.</summary>
    Ratio,

    /// <summary>A count fanned out over a dimension whose parts make the whole; shown in % of their sum.</summary>
    Distribution,
}
