namespace Rezone.Domain.Arithmetic;

/// <summary>One number for a territory and what must be said of it.</summary>
public sealed record Figure
{
    /// <summary>How much of it is known.</summary>
    public required FigureStatus Status { get; init; }

    /// <summary>Why there is no value; <see cref="FigureReason.None"/> where there is one.</summary>
    public FigureReason Reason { get; init; }

    /// <summary>What is counted; rounded half up for an estimate; null where nothing may be shown.</summary>
    public long? Numerator { get; init; }

    /// <summary>What it is divided by; null for a count too.</summary>
    public long? Denominator { get; init; }

    /// <summary>Scaled by <see cref="Decimals"/>, rounded half up once; null where nothing may be shown.</summary>
    public long? Value { get; init; }

    /// <summary>Digits after the decimal mark.</summary>
    public required int Decimals { get; init; }

    /// <summary>Bounds of an estimate; null otherwise.</summary>
    public FigureBounds? Bounds { get; init; }

    /// <summary>Inhabitants covered.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Communes without data.</summary>
    public Lacking Lacking { get; init; } = Lacking.Nothing;

    /// <summary>Communes whose professionals are too few to be shown, ordered by code.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Groups that the territory breaks, ordered by id.</summary>
    public IReadOnlyList<BrokenGroup> Groups { get; init; } = [];
}
