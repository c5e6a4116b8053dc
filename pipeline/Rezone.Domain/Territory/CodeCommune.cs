using System.Diagnostics.CodeAnalysis;

namespace Rezone.Domain.Territory;

/// <summary>
/// The five-character INSEE code of a commune or of an arrondissement municipal: <c>01004</c>, <c>2A004</c>,
/// <c>97411</c>, <c>75113</c>. Always text: leading zeros and Corsica's letters are part of it. Ordered ordinally.
/// </summary>
/// <remarks>
/// A letter and four base-36 digits (<c>X0A3Z</c>) is a synthetic code, only ever made by the simulation of a country
/// larger than five-digit codes allow. Source: INSEE, Code officiel géographique.
/// </remarks>
public readonly record struct CodeCommune : IComparable<CodeCommune>
{
    private readonly string? text;

    private CodeCommune(string text) => this.text = text;

    /// <summary>The département: the first two characters, three overseas (<c>971</c> to <c>989</c>).</summary>
    public CodeDepartement Departement => CodeDepartement.Parse(
        Text.StartsWith("97", StringComparison.Ordinal) || Text.StartsWith("98", StringComparison.Ordinal)
            ? Text[..3]
            : Text[..2]);

    private string Text => text ?? throw new InvalidOperationException("A default CodeCommune has no code.");

    /// <summary>Reads a code as it stands in an official file, without blanks around it.</summary>
    /// <exception cref="FormatException">The text is not a code; the message shows it.</exception>
    public static CodeCommune Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"« {text} » is not a commune code: five characters such as 01004 or 2A004.");

    /// <summary>Reads a code; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CodeCommune code)
    {
        code = text is not null && (IsOfficial(text) || IsSynthetic(text)) ? new CodeCommune(text) : default;
        return code.text is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(CodeCommune other) => string.CompareOrdinal(text, other.text);

    /// <summary>The five characters.</summary>
    public override string ToString() => Text;

    private static bool IsOfficial(string text) =>
        text.Length == 5
        && char.IsAsciiDigit(text[0])
        && (char.IsAsciiDigit(text[1]) || (text[0] == '2' && text[1] is 'A' or 'B'))
        && text.AsSpan(2).ContainsAnyExceptInRange('0', '9') is false;

    private static bool IsSynthetic(string text) =>
        text.Length == 5
        && char.IsAsciiLetterUpper(text[0])
        && text.AsSpan(1).IndexOfAnyExcept("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") < 0;
}
