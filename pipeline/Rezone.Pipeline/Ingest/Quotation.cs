using System.Globalization;

namespace Rezone.Pipeline.Ingest;

/// <summary>Text of a file inside a message: short, on one line, and unable to command the terminal that shows it.</summary>
internal static class Quotation
{
    private const int Longest = 60;
    private const int MostItems = 20;

    /// <summary>One text between « and ».</summary>
    public static string Of(string text)
    {
        var shown = text.Length <= Longest ? text : text[..Longest] + "…";
        return $"« {string.Concat(shown.Select(c => IsPlain(c) ? c : '\uFFFD'))} »";
    }

    /// <summary>Several texts, separated by commas; of very many the first.</summary>
    public static string Of(IReadOnlyCollection<string> texts)
    {
        var shown = string.Join(", ", texts.Take(MostItems).Select(Of));
        return texts.Count <= MostItems ? shown : $"{shown} and {texts.Count - MostItems} more";
    }

    private static bool IsPlain(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
