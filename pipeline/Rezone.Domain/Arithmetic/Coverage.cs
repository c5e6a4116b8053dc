namespace Rezone.Domain.Arithmetic;

/// <summary>How many inhabitants a figure covers.</summary>
/// <param name="Covered">Inhabitants (PMUN) of the communes whose block lies wholly inside the territory.</param>
/// <param name="Of">Inhabitants of the territory.</param>
/// <param name="Percent">In %, rounded down: 100 only where everything is covered.</param>
public sealed record Coverage(long Covered, long Of, int Percent)
{
    /// <summary>Everything is covered, be it nobody.</summary>
    public static Coverage Full(long inhabitants) => new(inhabitants, inhabitants, 100);

    /// <summary>Some of it is.</summary>
    public static Coverage Part(long covered, long of) => new(covered, of, of == 0 ? 0 : (int)(covered * 100 / of));
}
