using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>Columns that are missing, moved, doubled or under a wrong name.</summary>
internal static class BrokenColumns
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        new("column-missing", "donnees_communes.csv without its column PCAP.", g => Columns(g, Populations, c => [.. c[..9], .. c[10..]])),
        new("column-added", "donnees_communes.csv with a column of its own at the end.", g => Columns(g, Populations, c => [.. c, c[0] == "REG" ? "NOTE" : "x"])),
        new("column-renamed", "donnees_communes.csv with P24_POP in place of PMUN.", g => g.Raw.Line(Populations, 1, l => l.Replace("PMUN", "P24_POP", StringComparison.Ordinal))),
        new("column-twice", "donnees_communes.csv with PTOT twice.", g => Columns(g, Populations, c => [.. c, c[^1]])),
        new("columns-swapped-with-their-names", "donnees_communes.csv with PMUN and PCAP in each other's place, names and numbers.", g =>
            Columns(g, Populations, c => [.. c[..8], c[9], c[8], c[10]])),
        new("columns-swapped-below-their-names", "donnees_communes.csv with the numbers of PMUN and PCAP swapped below their names.", g =>
            Columns(g, Populations, c => c[0] == "REG" ? c : [.. c[..8], c[9], c[8], c[10]])),
        new("counts-swapped-below-their-names", "am-consommants-2026-S1.csv with its two counts swapped below their names.", g =>
            Columns(g, Consommants, c => c[0] == "code_commune" ? c : [c[0], c[1], c[3], c[2]])),
        new("sex-and-age-swapped", "TD_POP1B_2022.csv with SEXE and AGED100 swapped below their names.", g =>
            Columns(g, Ages, c => c[0] == "NIVGEO" ? c : [c[0], c[1], c[2], c[4], c[3], c[5]])),
        new("coordinates-swapped", "FINESS with northings in place of eastings.", g =>
            Columns(g, Finess, c => c[0] != "geolocalisation" ? c : [c[0], c[1], c[3], c[2], c[4], c[5]])),
        new("ten-thousand-columns", "donnees_communes.csv with ten thousand columns more in its header.", g => g.Raw.Line(Populations, 1, l =>
            l + string.Concat(Enumerable.Range(0, 10_000).Select(i => $";c{i}")))),
        new("row-of-a-hundred-thousand-cells", "A row of donnees_communes.csv with a hundred thousand cells.", g => g.Raw.Line(Populations, 3, l => l + new string(';', 100_000))),
        new("trailing-separators", "Every line of donnees_communes.csv ends in two separators, as a spreadsheet does.", g => g.Raw.Lines(Populations, lines => lines.Select(l => l + ";;"))),
        new("trailing-separators-below-the-header", "Every row of donnees_communes.csv ends in a separator, its header does not.", g =>
            g.Raw.Lines(Populations, lines => lines.Select((l, i) => i == 0 ? l : l + ";"))),
        new("title-above-the-header", "donnees_communes.csv with a title line above its header.", g => g.Raw.Lines(Populations, lines => lines.Prepend("Populations 2023"))),
        new("header-in-lower-case", "donnees_communes.csv with its names in lower case.", g => g.Raw.Line(Populations, 1, l => l.ToLowerInvariant())),
    ];

    private static void Columns(CorpusGround ground, string file, Func<string[], string[]> edit)
    {
        var separator = EndToEnd.SampleCopy.SeparatorOf(file);
        ground.Raw.Lines(file, lines => lines.Select(l => string.Join(separator, edit(l.Split(separator)))));
    }
}
