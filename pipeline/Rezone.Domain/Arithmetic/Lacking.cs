namespace Rezone.Domain.Arithmetic;

/// <summary>Selected communes where the source has nothing.</summary>
/// <param name="Communes">How many.</param>
/// <param name="Inhabitants">Their inhabitants (PMUN).</param>
public sealed record Lacking(int Communes, long Inhabitants)
{
    /// <summary>None.</summary>
    public static Lacking Nothing { get; } = new(0, 0);
}
