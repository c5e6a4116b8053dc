namespace Rezone.Browser.Tests.Oracle;

/// <summary>
/// Where amounts about professionals have to be hidden, worked out again from the raw files and the text of the rule: a
/// commune with one to four of them; one of whom nearly all of an amount comes; ages of none or of all; and so many more
/// communes of a département, the smallest first, that what is left of it tells nothing of the others.
/// </summary>
internal sealed class ProfessionalTruth
{
    private readonly Dictionary<string, string> departements;
    private readonly Dictionary<string, Dictionary<string, string>> hidden = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string Column, string Code, long? Amount)> amounts;
    private readonly IReadOnlyDictionary<(string Column, string Code), (long First, long Second)> largest;

    public ProfessionalTruth(RawTruth truth)
    {
        departements = truth.Units().ToDictionary(u => u.Code, u => u.Departement, StringComparer.Ordinal);
        amounts = truth.AmountsOf("am-professionnels").ToLookup(a => a.Column, StringComparer.Ordinal);
        largest = truth.Largest();
    }

    public string DepartementOf(string code) => departements[code];

    /// <summary>Communes where every amount of this family of columns has to be hidden, and why.</summary>
    /// <param name="column">A column of an amount about professionals.</param>
    public IReadOnlyDictionary<string, string> Hidden(string column)
    {
        var (measure, profession) = (column.Split('/')[1], column.Split('/')[2]);
        var isAge = measure.StartsWith("professionnels_", StringComparison.Ordinal);
        var key = $"{isAge}/{profession}";
        if (!hidden.TryGetValue(key, out var found))
            hidden.Add(key, found = Close(profession, isAge));
        return found;
    }

    // The measures that are shown or hidden together.
    private static string[] Measures(string profession, bool isAge) => isAge ? ["professionnels_60", "professionnels_65"] : profession switch
    {
        "orthophoniste" => ["file_active", "actes", "coefficient"],
        "orthoptiste" => ["actes", "coefficient"],
        _ => ["file_active", "actes"],
    };

    private Dictionary<string, string> Close(string profession, bool isAge)
    {
        var columns = Measures(profession, isAge).Select(m => $"am-professionnels/{m}/{profession}").ToList();
        var byCode = columns.ConvertAll(c => amounts[c].ToDictionary(a => a.Code, a => a.Amount ?? 0, StringComparer.Ordinal));
        var cells = amounts[$"am-professionnels/professionnels/{profession}"].Select(p => new Cell(
            p.Code, p.Amount ?? 0, [.. columns.Select((c, i) => byCode[i].GetValueOrDefault(p.Code))],
            [.. columns.Select(c => isAge ? (0L, 0L) : largest[(c, p.Code)])]));
        return cells.GroupBy(c => departements[c.Code], StringComparer.Ordinal)
            .SelectMany(d => CloseDepartement([.. d.OrderBy(c => c.Code, StringComparer.Ordinal)], isAge))
            .ToDictionary(c => c.Code, c => WhyHidden(c, isAge), StringComparer.Ordinal);
    }

    private static IReadOnlyList<Cell> CloseDepartement(IReadOnlyList<Cell> communes, bool isAge)
    {
        if (!IsSafe(Together(communes), isAge))
            return communes;
        var secret = communes.Where(c => !IsSafe(c, isAge)).ToList();
        foreach (var next in communes.Where(c => IsSafe(c, isAge)).OrderBy(c => c.Persons))
        {
            if (secret.Count == 0 || IsSafe(Together(secret), isAge))
                break;
            secret.Add(next);
        }

        return secret;
    }

    private static string WhyHidden(Cell cell, bool isAge) =>
        cell.Persons < 5 ? "one to four" : IsSafe(cell, isAge) ? "what is left of the département" : isAge ? "none or all" : "dominance";

    private static bool IsSafe(Cell cell, bool isAge) => cell.Persons >= 5 && cell.Amounts.Zip(cell.Largest).All(m => isAge
        ? m.First > 0 && m.First < cell.Persons
        : m.Second.First * 100 < 85 * m.First && (m.First - m.Second.First - m.Second.Second) * 100 >= 10 * m.Second.First);

    private static Cell Together(IReadOnlyList<Cell> cells) => new(
        "",
        cells.Sum(c => c.Persons),
        [.. cells[0].Amounts.Select((_, i) => cells.Sum(c => c.Amounts[i]))],
        [.. cells[0].Largest.Select((_, i) => cells.SelectMany(c => new[] { c.Largest[i].First, c.Largest[i].Second }).OrderDescending().ToArray() is [var a, var b, ..] ? (a, b) : (0, 0))]);

    private sealed record Cell(string Code, long Persons, long[] Amounts, (long First, long Second)[] Largest);
}
