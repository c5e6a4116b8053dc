using System.Diagnostics.CodeAnalysis;

namespace Rezone.Domain.Territory;

/// <summary>
/// The code of a département: two characters (<c>01</c>, <c>2A</c>), three overseas (<c>971</c>). Text, ordered ordinally.
/// </summary>
/// <remarks>Source: INSEE, Code officiel géographique, <c>v_departement</c>.</remarks>
public readonly record struct CodeDepartement : IComparable<CodeDepartement>
{
    private readonly string? text;

    private CodeDepartement(string text) => this.text = text;

    /// <summary>Reads a code as it stands in an official file.</summary>
    /// <exception cref="FormatException">The text is not a code; the message shows it.</exception>
    public static CodeDepartement Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"« {text} » is not a département code such as 01, 2A or 971.");

    /// <summary>Reads a code; false where the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CodeDepartement code)
    {
        code = text is { Length: 2 or 3 } && text.All(char.IsAsciiLetterOrDigit) ? new CodeDepartement(text) : default;
        return code.text is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(CodeDepartement other) => string.CompareOrdinal(text, other.text);

    /// <summary>The two or three characters.</summary>
    public override string ToString() => text ?? throw new InvalidOperationException("A default CodeDepartement has no code.");
}
