namespace Rezone.Domain.Arithmetic;

/// <summary>An amount in a territory, as far as the blocks tell.</summary>
/// <param name="Low">At least this many.</param>
/// <param name="High">At most this many.</param>
/// <param name="Estimate">By inhabitants: amount × PMUN inside / PMUN of the block.</param>
internal sealed record AmountRange(long Low, long High, Fraction Estimate)
{
    /// <summary>The estimate rounded half up, kept inside what is sure.</summary>
    public long Rounded => Math.Clamp(ExactRounding.HalfUp(Estimate, 1), Low, High);

    /// <summary>Whether fewer persons than the minimum are estimated, and more are not sure.</summary>
    public bool IsBelow(int minimum) => Estimate.IsBelow(minimum) && Low < minimum;
}
