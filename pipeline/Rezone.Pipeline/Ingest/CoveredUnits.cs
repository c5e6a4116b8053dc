using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Which communes of today a file has rows for. In a register a commune without a row has none of the thing, unless its
/// whole département has no row either: that département was not collected (Mayotte), which is never zero.
/// </summary>
internal sealed class CoveredUnits(Country country)
{
    private readonly bool[] isCovered = new bool[country.Communes.Count];
    private readonly HashSet<string> departements = new(StringComparer.Ordinal);

    /// <summary>Notes that the file has rows for these units, good or bad.</summary>
    public void Add(IReadOnlyList<int> units)
    {
        foreach (var unit in units)
        {
            isCovered[unit] = true;
            departements.Add(DepartementOf(unit));
        }
    }

    /// <summary>Whether a unit lies in a département of which the file has no row.</summary>
    public bool IsGap(int unit) => !departements.Contains(DepartementOf(unit));

    /// <summary>Reports every unit without a row, where the contract wants all of them.</summary>
    public void ReportMissing(SourceRows rows)
    {
        foreach (var unit in country.Communes.Where((_, i) => !isCovered[i]))
            rows.ReportFile(CellLayout.CommuneColumn, unit.Code.ToString(), "missing-row", "Every commune has all its rows; 0 is written.");
    }

    /// <summary>Tells of the départements that a register leaves out.</summary>
    public void ReportGaps(SourceRows rows)
    {
        foreach (var departement in country.Departements.Where(d => !departements.Contains(d.Code)))
            rows.ReportFile(CellLayout.CommuneColumn, departement.Code, "no-row", $"{departement.Name} has no row at all: it counts as not collected.", notice: true);
    }

    private string DepartementOf(int unit) => country.Communes[unit].Departement.ToString();
}
