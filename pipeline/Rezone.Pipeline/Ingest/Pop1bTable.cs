using System.Buffers.Text;
using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Sums of POP1B per unit and age band, and which rows have been met.</summary>
internal sealed class Pop1bTable
{
    // AGED100 runs from 000 to 100, where 100 is « 100 ans ou plus »; SEXE is 1 or 2 (INSEE, dictionnaire des variables).
    private const int OldestAge = 100;
    private const int Sexes = 2;

    private readonly Dimension ages;
    private readonly int[] bandOfAge;
    private readonly decimal[] sums;
    private readonly bool[] isPresent;
    private readonly Dictionary<string, Pop1bCommune> communes = new(StringComparer.Ordinal);

    /// <summary>Prepares empty sums.</summary>
    public Pop1bTable(int units, Dimension ages)
    {
        this.ages = ages;
        bandOfAge = [.. Enumerable.Range(0, OldestAge + 1).Select(BandOf)];
        sums = new decimal[units * ages.Values.Count];
        isPresent = new bool[units];
    }

    /// <summary>The commune of the current row.</summary>
    public Pop1bCommune Commune(SourceRows rows, int column, CommuneAgeing ageing)
    {
        var text = rows.Text(column);
        if (!communes.TryGetValue(text, out var commune))
        {
            commune = new Pop1bCommune(
                rows.Bytes(column).ToArray(), text, ageing.UnitOf(text), ageing.IsCity(text), new bool[Sexes * (OldestAge + 1)]);
            communes.Add(text, commune);
        }

        return commune;
    }

    /// <summary>The age band of the current row; false after reporting an unknown age, an unknown sex or a second row.</summary>
    public bool TryCell(SourceRows rows, int sexColumn, int ageColumn, Pop1bCommune commune, out int band)
    {
        band = -1;
        var sexText = rows.Bytes(sexColumn);
        if (sexText.Length != 1 || sexText[0] is not ((byte)'1' or (byte)'2'))
        {
            rows.Report(sexColumn, "unknown-sex", "1 (hommes) or 2 (femmes) was expected.");
            return false;
        }

        var ageText = rows.Bytes(ageColumn);
        if (!Utf8Parser.TryParse(ageText, out int age, out var read) || read != ageText.Length || age is < 0 or > OldestAge || bandOfAge[age] < 0)
        {
            rows.Report(ageColumn, "unknown-age", "000 to 100 was expected, in one of the catalogue's age bands.");
            return false;
        }

        var cell = ((sexText[0] - '1') * (OldestAge + 1)) + age;
        if (commune.Seen[cell])
        {
            rows.Report(ageColumn, "duplicate-row", $"Each commune, sex and age stands once; {commune.Text} had this one above.");
            return false;
        }

        commune.Seen[cell] = true;
        band = bandOfAge[age];
        return true;
    }

    /// <summary>Adds inhabitants; one row kept.</summary>
    public long Add(Pop1bCommune commune, int band, decimal amount)
    {
        sums[(commune.Index * ages.Values.Count) + band] += amount;
        isPresent[commune.Index] = true;
        return 1;
    }

    /// <summary>Reports communes that lack some of their rows, and tells of units that have none.</summary>
    public void ReportGaps(SourceRows rows, Country country)
    {
        foreach (var commune in communes.Values.Where(c => c.Index >= 0 && c.Seen.Contains(false)).OrderBy(c => c.Text, StringComparer.Ordinal))
        {
            var missing = commune.Seen.Count(s => !s);
            rows.ReportFile("CODGEO", commune.Text, "missing-row", $"{missing} of its {commune.Seen.Length} rows (sex × age) are missing.");
        }

        foreach (var unit in country.Communes.Where((_, i) => !isPresent[i]))
            rows.ReportFile("CODGEO", unit.Code.ToString(), "no-row", $"{unit.Name} has no row: its ages are not available.", notice: true);
    }

    /// <summary>Every band of every unit that has rows, ordered by commune.</summary>
    public IEnumerable<Fact> Facts(Country country)
    {
        var bands = ages.Values.Select((v, i) => (v.Id, i)).OrderBy(b => b.Id, StringComparer.Ordinal).ToList();
        for (var unit = 0; unit < isPresent.Length; unit++)
        {
            if (!isPresent[unit])
                continue;
            foreach (var (id, band) in bands)
                yield return new Fact(country.Communes[unit].Code, [id], "habitants", sums[(unit * ages.Values.Count) + band]);
        }
    }

    private int BandOf(int age) =>
        ages.Values.ToList().FindIndex(v => v.FromAge <= age && (v.ToAge is null || age <= v.ToAge));
}
