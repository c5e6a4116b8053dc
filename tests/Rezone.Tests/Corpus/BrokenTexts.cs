using System.Text;
using static Rezone.Tests.Corpus.CorpusGround;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>Encodings, line ends, quotes, bytes that do not belong in a text.</summary>
internal static class BrokenTexts
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        new("utf16-with-mark", "donnees_communes.csv saved as « Unicode » (UTF-16 with its mark).", g => g.Raw.Bytes(Populations, bytes =>
            [.. Encoding.Unicode.Preamble, .. Encoding.Convert(Encoding.UTF8, Encoding.Unicode, bytes)])),
        new("utf16-without-mark", "donnees_communes.csv in UTF-16 without a mark.", g => g.Raw.Bytes(Populations, bytes =>
            Encoding.Convert(Encoding.UTF8, Encoding.Unicode, bytes))),
        new("utf8-mark", "v_mvt_commune_2026.csv starts with the mark of UTF-8.", g => g.Raw.Bytes(Movements, bytes => [.. Encoding.UTF8.Preamble, .. bytes])),
        new("cp1252-whole-file", "donnees_communes.csv saved in windows-1252.", g => g.Raw.Bytes(Populations, bytes =>
            Encoding.Convert(Encoding.UTF8, Encoding.Latin1, bytes))),
        new("cp1252-one-line", "One line of v_commune_2026.csv pasted in windows-1252.", g => g.Raw.Line(Communes, 3, line => line.Replace(Utf8("Brouillon-d'Essai"), "Brou\u00EFllon", StringComparison.Ordinal))),
        new("cp1252-one-line-of-finess", "One line of FINESS in windows-1252: one of the 50 bad rows that its tolerance accepts.", g => g.Raw.Line(Finess, 3, line =>
            line.Replace("PHARMACIE SIMULE 2", "PHARMACIE SIMUL\u00C9 2", StringComparison.Ordinal))),
        new("utf8-read-as-cp1252", "v_commune_2026.csv was read as windows-1252 and written again as UTF-8: « Ã‰ ».", g => g.Raw.Text(Communes, text => Utf8(text))),
        new("latin1-after-utf8", "019HexaSmal.csv begins in UTF-8 and goes on in ISO-8859-1.", g => g.Raw.Lines(Postcodes, lines =>
            [.. lines.Take(1).Select(l => Utf8(l)), .. lines.Skip(1).Select((l, i) => i == 300 ? l.Insert(l.Length - 1, "\u00C9") : l)])),
        new("cr-line-ends", "donnees_communes.csv with the line ends of an old Mac (CR alone).", g => g.Raw.Text(Populations, text =>
            text.ReplaceLineEndings("\r"))),
        new("mixed-line-ends", "donnees_communes.csv with LF on some lines and CRLF on others.", g => g.Raw.Text(Populations, text =>
            string.Concat(text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select((l, i) => l + (i % 2 == 0 ? "\n" : "\r\n"))))),
        new("blank-lines", "donnees_communes.csv with blank lines between its rows and at its end.", g => g.Raw.Lines(Populations, lines =>
            lines.SelectMany((l, i) => i % 50 == 0 ? [l, ""] : new[] { l }).Append("").Append(""))),
        new("line-of-blanks", "donnees_communes.csv with a line of three blanks.", g => g.Raw.Lines(Populations, lines => [.. lines.Take(3), "   ", .. lines.Skip(3)])),
        new("nul-in-a-number", "A NUL byte inside a population.", g => g.Raw.Cell(Populations, 3, "PMUN", "1\u0000310")),
        new("nul-tail", "donnees_communes.csv ends in a block of NUL bytes, as after a power cut.", g => g.Raw.Bytes(Populations, bytes => [.. bytes, .. new byte[4096]])),
        new("control-characters-in-a-name", "A commune's name holds the bytes of a terminal command.", g => g.Raw.Cell(Communes, 3, "LIBELLE", "Le \u001B[31mRouge\u0007")),
        new("quote-unclosed", "A quote that opens a cell of donnees_communes.csv and never closes.", g => g.Raw.Cell(Populations, 3, "Commune", "\"Le Brouillon")),
        new("quote-inside-a-name", "A quote inside a name, which opens nothing.", g => g.Raw.Cell(Populations, 3, "Commune", "Le \"Brouillon")),
        new("quotes-around-every-cell", "Every cell of donnees_communes.csv in quotes.", g => g.Raw.Lines(Populations, lines =>
            lines.Select(l => string.Join(';', l.Split(';').Select(c => $"\"{c}\""))))),
        new("separator-in-a-name", "A name of FINESS holds a semicolon without quotes.", g => g.Raw.Line(Finess, 3, line =>
            line.Replace("PHARMACIE SIMULE 2;PHARMACIE", "PHARMACIE; SIMULE 2;PHARMACIE", StringComparison.Ordinal))),
        new("line-of-50-megabytes", "A line of donnees_communes.csv that never ends (50 MB).", g =>
        {
            using var file = new FileStream(g.Raw.PathOf(Populations), FileMode.Append);
            Zeros(file, 50);
        }),
        new("file-of-one-endless-line", "donnees_communes.csv is 50 MB without a line end.", g =>
        {
            using var file = new FileStream(g.Raw.PathOf(Populations), FileMode.Create);
            Zeros(file, 50);
        }),
        new("empty-file", "donnees_communes.csv is empty.", g => g.Raw.Bytes(Populations, _ => [])),
        new("header-only", "am-consommants-2026-S1.csv has its header and no row.", g => g.Raw.Lines(Consommants, lines => lines.Take(1))),
        new("cut-inside-a-row", "donnees_communes.csv stops in the middle of a number.", g => g.Raw.Text(Populations, text => text.TrimEnd()[..^2])),
        new("cut-between-rows", "am-consommants-2026-S1.csv stops after a whole row, half way.", g => g.Raw.Lines(Consommants, lines => lines.Take(lines.Count / 2))),
        new("a-web-page", "donnees_communes.csv is the error page of a web site.", g => g.Raw.Text(Populations, _ => "<!DOCTYPE html>\n<html><body>Erreur 503</body></html>\n")),
        new("tabs-instead-of-semicolons", "donnees_communes.csv exported with tabs.", g => g.Raw.Text(Populations, text => text.Replace(';', '\t'))),
    ];
}
