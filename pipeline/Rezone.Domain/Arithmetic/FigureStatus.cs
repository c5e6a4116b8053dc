namespace Rezone.Domain.Arithmetic;

/// <summary>How much of a figure is known (decision D4).</summary>
public enum FigureStatus
{
    /// <summary>All of it.</summary>
    Exact,

    /// <summary>Part of it; the figure has bounds.</summary>
    Estimate,

    /// <summary>The territory lies inside one published group, and every number is the group's.</summary>
    Group,

    /// <summary>Exact, but for communes where the source has nothing.</summary>
    Partial,

    /// <summary>No figure, for the reason given.</summary>
    Unavailable,

    /// <summary>Nothing was collected here, or the source is absent.</summary>
    Missing,
}
