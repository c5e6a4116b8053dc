using System.Globalization;

namespace Rezone.Pipeline.Checks;

/// <summary>One unit as two sources see it.</summary>
/// <param name="Unit">Its code, with the code of what is counted where there is one (<c>01004 mtdents</c>).</param>
/// <param name="Name">Its name; empty where there is none.</param>
/// <param name="First">What the first source says; null where it says nothing.</param>
/// <param name="Second">What the second source says; null where it says nothing.</param>
/// <param name="Agrees">Whether the two agree; looked at only where both say something.</param>
internal sealed record CrossPair(string Unit, string Name, string? First, string? Second, bool Agrees)
{
    /// <summary>The number that the first source says; null where it says none.</summary>
    public decimal? FirstNumber { get; private init; }

    /// <summary>The number that the second source says; null where it says none.</summary>
    public decimal? SecondNumber { get; private init; }

    /// <summary>How far apart the numbers are, or the only one there is; 0 for texts.</summary>
    public decimal Gap => Math.Abs((FirstNumber ?? 0) - (SecondNumber ?? 0));

    /// <summary>How the two disagree; null where they do not.</summary>
    public CrossCaseKind? Kind => (First, Second) switch
    {
        (null, _) => CrossCaseKind.MissingInFirst,
        (_, null) => CrossCaseKind.MissingInSecond,
        _ => Agrees ? null : CrossCaseKind.Differs,
    };

    /// <summary>Two numbers.</summary>
    public static CrossPair OfNumbers(string unit, string name, decimal? first, decimal? second, Func<decimal, decimal, bool> agree) =>
        new(unit, name, Shown(first), Shown(second), first is { } one && second is { } other && agree(one, other))
        {
            FirstNumber = first,
            SecondNumber = second,
        };

    /// <summary>Two texts, which agree where they are equal.</summary>
    public static CrossPair OfTexts(string unit, string name, string? first, string? second) =>
        new(unit, name, first, second, first == second);

    /// <summary>A number of things, and what the second source says of their kind.</summary>
    public static CrossPair OfState(string unit, string name, decimal number, string? state, bool agrees) =>
        new(unit, name, Shown(number), state, agrees) { FirstNumber = number };

    /// <summary>A number as files and terminal show it.</summary>
    public static string? Shown(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture);
}
