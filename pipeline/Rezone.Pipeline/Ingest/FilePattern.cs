using System.Text;
using System.Text.RegularExpressions;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// A file name of the manifest: <c>*</c> is any text, and a group in braces is a date whose letters A, M, J, H and N
/// each stand for one digit (<c>v_commune_{AAAA}.csv</c>). Case does not matter: INSEE writes <c>.CSV</c> inside its zips.
/// </summary>
public sealed class FilePattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Regex regex;

    /// <summary>Prepares a pattern.</summary>
    public FilePattern(string pattern)
    {
        var text = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '{')
            {
                var end = pattern.IndexOf('}', i);
                text.Append("(?<date>").AppendJoin("", pattern[(i + 1)..end].Select(DatePart)).Append(')');
                i = end;
            }
            else
            {
                text.Append(pattern[i] == '*' ? "(?<any>.*)" : Regex.Escape(pattern[i].ToString()));
            }
        }

        regex = new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Patience);
    }

    /// <summary>Matches a file name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="date">Its dates, one after the other, ordered as text from oldest to newest.</param>
    /// <param name="rest">What stood for <c>*</c>.</param>
    public bool Matches(string name, out string date, out string rest)
    {
        var match = regex.Match(name);
        date = string.Join(' ', match.Groups["date"].Captures.Select(c => c.Value));
        rest = string.Join(' ', match.Groups["any"].Captures.Select(c => c.Value));
        return match.Success;
    }

    private static string DatePart(char letter) => letter is 'A' or 'M' or 'J' or 'H' or 'N' ? "[0-9]" : Regex.Escape(letter.ToString());
}
