using static Rezone.Tests.Corpus.CorpusGround;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>Cells that should hold a number.</summary>
internal static class BrokenNumbers
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        Count("count-with-a-decimal-comma", "1310,0"),
        Count("count-with-thousands-u202f", Utf8("1\u202F310")),
        Count("count-with-thousands-u00a0", Utf8("1\u00A0310")),
        Count("count-with-thousands-blank", "1 310"),
        Count("count-with-thousands-point", "1.310"),
        Count("count-negative", "-1310"),
        Count("count-as-excel-shows-it", "1,31E+03"),
        Count("count-too-large", "13100000000"),
        Count("count-in-arabic-digits", Utf8("١٣١٠")),
        Count("count-in-words", "n.d."),
        Count("count-missing", ""),
        Amount("amount-nan", "NaN"),
        Amount("amount-infinity", "Infinity"),
        Amount("amount-1e309", "1e309"),
        Amount("amount-as-excel-shows-it", "2,95E+02"),
        Amount("amount-with-thousands-u202f", Utf8("1\u202F295,01")),
        Amount("amount-with-two-commas", "1,295,01"),
        Amount("amount-negative", "-295.01"),
        Amount("amount-in-hexadecimal", "0x127"),
        Amount("amount-very-small", "2.5E-05"),
        new("decimal-commas-everywhere", "TD_POP1B_2022.csv with decimal commas, which INSEE writes as well.", g => g.Raw.Text(Ages, text => text.Replace('.', ','))),
        new("percent-sign", "A count of am-consommants-2026-S1.csv became a percentage.", g => g.Raw.Cell(Consommants, 3, "sans_medecin_traitant", "11 %")),
        new("excel-formula", "A count of am-consommants-2026-S1.csv is a formula.", g => g.Raw.Cell(Consommants, 3, "consommants", "=SUM(C4:C5)")),
        new("excel-error", "A population is « #REF! ».", g => g.Raw.Cell(Populations, 3, "PMUN", "#REF!")),
        new("coordinate-as-excel-shows-it", "A location of FINESS lost its digits to a spreadsheet: 6,55E+06.", g => g.Raw.Lines(Finess, lines =>
            [.. lines.SkipLast(1), string.Join(';', lines[^1].Split(';').Select((c, i) => i == 3 ? "6,55E+06" : c))])),
    ];

    private static BrokenFile Count(string name, string value) =>
        new(name, $"A population of donnees_communes.csv is written « {Shown(value)} ».", g => g.Raw.Cell(Populations, 2, "PMUN", value));

    private static BrokenFile Amount(string name, string value) =>
        new(name, $"An amount of TD_POP1B_2022.csv is written « {Shown(value)} ».", g => g.Raw.Cell(Ages, 3, "NB", value));

    private static string Shown(string value) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(value));
}
