using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>Rows that are missing, doubled, or contradict each other.</summary>
internal static class BrokenRows
{
    private const int CategoryCell = 18;

    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        new("row-twice", "A population stands twice, the same both times.", g => g.Raw.Lines(Populations, l => [.. l, l[2]])),
        new("row-twice-with-another-number", "A population stands twice with two numbers.", g => g.Raw.Lines(Populations, l => [.. l, l[1].Replace(";1310;26;1336", ";1;0;1", StringComparison.Ordinal)])),
        new("postcode-row-twice", "A row of 019HexaSmal.csv stands twice: nothing is counted there.", g => g.Raw.Lines(Postcodes, l => [.. l, l[2]])),
        new("establishment-twice", "An establishment of FINESS stands twice.", g => g.Raw.Lines(Finess, l => [.. l.Take(2), l[1], .. l.Skip(2)])),
        new("row-missing", "A population is missing.", g => g.Raw.Lines(Populations, l => l.Where((_, i) => i != 4))),
        new("ages-missing", "TD_POP1B_2022.csv lacks the ages over 99 of one arrondissement.", g => g.Raw.Lines(Ages, l => l.Where(r => !r.StartsWith("ARM;96301;", StringComparison.Ordinal) || !r.Contains(";100;", StringComparison.Ordinal)))),
        new("parts-that-do-not-add-up", "17+ of am-consommants-2026-S1.csv is not 17-69 and 70+ together.", g => g.Raw.Cell(Consommants, 5, "consommants", "1")),
        new("part-above-its-whole", "More patients without médecin traitant than patients.", g => g.Raw.Cell(Consommants, 4, "sans_medecin_traitant", "100000")),
        new("partly-collected", "A commune of am-consommants-2026-S1.csv is collected for some populations only.", g => g.Raw.Cell(Consommants, 2, "consommants", "")),
        new("unknown-population", "A population of am-consommants-2026-S1.csv is called 18+.", g => g.Raw.Cell(Consommants, 3, "population", "18+")),
        new("total-that-is-not-the-sum", "PTOT is not PMUN and PCAP together.", g => g.Raw.Cell(Populations, 2, "PTOT", "1337")),
        new("age-of-101", "TD_POP1B_2022.csv has an age of 101.", g => g.Raw.Cell(Ages, 3, "AGED100", "101")),
        new("sex-in-letters", "TD_POP1B_2022.csv writes H and F.", g => g.Raw.Cell(Ages, 3, "SEXE", "H")),
        new("category-that-is-none", "A category of FINESS is « 62 ».", g => g.Raw.Line(Finess, 2, l => l.Replace(";620;", ";62;", StringComparison.Ordinal))),
        new("unknown-kind-of-line", "A line of FINESS is of an unknown kind.", g => g.Raw.Line(Finess, 2, l => l.Replace("structureet;", "structure;", StringComparison.Ordinal))),
        new("unknown-projection", "A location of FINESS names no projection.", g => g.Raw.Lines(Finess, l => [.. l.SkipLast(1), l[^1].Replace("EPSG:2154 RGF93 / Lambert-93", "inconnue", StringComparison.Ordinal)])),
        new("establishments-without-locations", "FINESS stops before its locations.", g => g.Raw.Lines(Finess, l => l.Where(r => !r.StartsWith("geolocalisation", StringComparison.Ordinal)))),
        new("location-of-nobody", "FINESS locates an establishment that it does not list.", g => g.Raw.Lines(Finess, l => [.. l, string.Join(';', l[^1].Split(';').Select((c, i) => i == 1 ? "961999999" : c))])),
        new("sixty-bad-rows-of-finess", "Sixty establishments of FINESS have no category: more than its tolerance of 50.", g => g.Raw.Lines(Finess, l =>
            l.Select((r, i) => i is > 0 and <= 60 ? string.Join(';', r.Split(';').Select((c, k) => k == CategoryCell ? "" : c)) : r))),
        new("region-of-no-departement", "A commune of v_commune_2026.csv is in another région than its département.", g => g.Raw.Cell(Communes, 3, "REG", "84")),
    ];
}
