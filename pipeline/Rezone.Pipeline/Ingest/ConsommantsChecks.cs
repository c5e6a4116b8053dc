using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>The contract of <c>am-consommants</c> for the rows of one commune that are there. Messages name codes and populations, never a count.</summary>
internal sealed class ConsommantsChecks(
    SourceRows rows, string commune, Dimension population, IReadOnlyList<ConsommantsCell?> cells)
{
    /// <summary>Whether the value holds everybody (<c>tous</c>), for whom having a médecin traitant is not asked.</summary>
    public static bool IsTop(DimensionValue value) => value is { Inside: null, PartOf: null };

    /// <summary>Reports everything that breaks the contract.</summary>
    public void Report()
    {
        foreach (var (value, cell) in population.Values.Zip(cells))
        {
            if (cell is not null)
                CheckRow(value, cell);
        }

        foreach (var whole in population.Values.Where(w => population.Values.Any(v => v.PartOf == w.Id)))
            CheckParts(whole);
        var collected = cells.OfType<ConsommantsCell>().Select(c => c.Consommants is not null).Distinct().Count();
        if (collected > 1)
            rows.ReportFile("consommants", commune, "partly-collected", "A commune is collected for all its populations or for none.");
    }

    private void CheckRow(DimensionValue value, ConsommantsCell cell)
    {
        if (IsTop(value) && cell.WithoutDoctor is not null)
            Fail(cell, "sans_medecin_traitant", "unexpected-value", $"The cell is empty for « {value.Id} ».");
        if (!IsTop(value) && cell.WithoutDoctor is null != cell.Consommants is null)
            Fail(cell, "sans_medecin_traitant", "partly-collected", $"Both counts of « {value.Id} » are given, or none.");
        if (cell.WithoutDoctor > cell.Consommants)
            Fail(cell, "sans_medecin_traitant", "above-its-whole", $"It is at most the consommants of « {value.Id} ».");
        if (value.Inside is not { } outer || CellOf(outer) is not { } whole)
            return;
        if (cell.Consommants > whole.Consommants)
            Fail(cell, "consommants", "above-its-whole", $"« {value.Id} » is at most « {outer} », line {whole.Line}.");
        if (cell.WithoutDoctor > whole.WithoutDoctor)
            Fail(cell, "sans_medecin_traitant", "above-its-whole", $"« {value.Id} » is at most « {outer} », line {whole.Line}.");
    }

    private void CheckParts(DimensionValue whole)
    {
        var parts = population.Values.Where(v => v.PartOf == whole.Id).Select(v => CellOf(v.Id)).ToList();
        if (CellOf(whole.Id) is not { } total || parts.Contains(null))
            return;
        if (Differs(total.Consommants, parts.ConvertAll(p => p?.Consommants)))
            Fail(total, "consommants", "parts-do-not-add-up", $"« {whole.Id} » is the sum of its parts.");
        if (Differs(total.WithoutDoctor, parts.ConvertAll(p => p?.WithoutDoctor)))
            Fail(total, "sans_medecin_traitant", "parts-do-not-add-up", $"« {whole.Id} » is the sum of its parts.");
    }

    private static bool Differs(long? total, List<long?> parts) =>
        total is not null && !parts.Contains(null) && total != parts.Sum();

    private ConsommantsCell? CellOf(string id) =>
        cells[population.Values.ToList().FindIndex(v => v.Id == id)];

    private void Fail(ConsommantsCell cell, string column, string key, string expected) =>
        rows.ReportLine(cell.Line, column, commune, key, expected);
}
