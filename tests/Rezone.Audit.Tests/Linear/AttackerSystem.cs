namespace Rezone.Audit.Tests.Linear;

/// <summary>
/// The attacker's unknowns over a few cells (disjoint sets of communes), one per variable and cell that is not published,
/// and all equations that the published numbers give.
/// </summary>
internal sealed class AttackerSystem
{
    private readonly NationalView country;
    private readonly Dictionary<(string Variable, int Cell), int> unknowns = [];
    private readonly Dictionary<(string Variable, int Cell), long> known = [];
    private readonly List<double> ceilings = [];
    private readonly List<Equation> equations = [];

    public AttackerSystem(NationalView country, Relations relations, IReadOnlyList<string> variables, IReadOnlyList<int[]> cells)
    {
        this.country = country;
        Cells = cells;
        foreach (var variable in variables)
            AddVariable(variable);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            foreach (var variable in variables)
                AddNesting(relations, variable, variables, cell);
        }
    }

    public IReadOnlyList<int[]> Cells { get; }

    /// <summary>Per unknown, the amount of its block.</summary>
    public IReadOnlyList<double> Ceilings => ceilings;

    public IReadOnlyList<Equation> Equations => equations;

    /// <summary>A variable summed over cells.</summary>
    public Quantity Sum(string variable, IEnumerable<int> cells) => Sum(cells.Select(c => (variable, c, 1)));

    /// <summary>A whole without a part of it, summed over cells.</summary>
    public Quantity Rest(string whole, string variable, IReadOnlyList<int> cells) =>
        Sum(cells.SelectMany(c => new[] { (whole, c, 1), (variable, c, -1) }));

    private Quantity Sum(IEnumerable<(string Variable, int Cell, int Factor)> sum)
    {
        var terms = new List<(int, int)>();
        var total = 0L;
        foreach (var (variable, cell, factor) in sum)
        {
            if (unknowns.TryGetValue((variable, cell), out var unknown))
                terms.Add((unknown, factor));
            else
                total += factor * known[(variable, cell)];
        }

        return new Quantity(terms, total);
    }

    // Each cell is published, or lies in one block whose cells add up to it.
    private void AddVariable(string variable)
    {
        var of = country.Variables[variable];
        var inBlock = new SortedDictionary<int, List<int>>();
        for (var cell = 0; cell < Cells.Count; cell++)
        {
            if (of.Cut.BlocksOf(Cells[cell]) is { } blocks)
            {
                known.Add((variable, cell), of.SumOf(blocks));
                continue;
            }

            var block = of.Cut.BlockAround(Cells[cell]);
            if (block < 0)
                throw new InvalidOperationException($"{variable}: {country.Names(Cells[cell])} crosses blocks.");
            unknowns.Add((variable, cell), ceilings.Count);
            ceilings.Add(of.Amounts[block].Amount);
            if (!inBlock.TryGetValue(block, out var cells))
                inBlock.Add(block, cells = []);
            cells.Add(cell);
        }

        foreach (var (block, cells) in inBlock)
        {
            var isWhole = cells.Sum(c => Cells[c].Length) == of.Cut.Members[block].Length;
            var amount = of.Amounts[block].Amount;
            equations.Add(new Equation([.. cells.Select(c => (unknowns[(variable, c)], 1))], isWhole ? amount : 0, amount));
        }
    }

    private void AddNesting(Relations relations, string variable, IReadOnlyList<string> variables, int cell)
    {
        var wholes = relations.WholesOf(variable);
        foreach (var whole in wholes)
            AddEquation(Rest(whole, variable, [cell]), double.PositiveInfinity);
        // Two margins under one whole: row + column − cell ≤ whole.
        for (var a = 0; a < wholes.Count; a++)
        {
            for (var b = a + 1; b < wholes.Count; b++)
            {
                foreach (var top in relations.Upwards(wholes[a]).Where(w => w != wholes[a] && relations.Upwards(wholes[b]).Contains(w, StringComparer.Ordinal)).Take(1))
                    AddEquation(Sum([(top, cell, 1), (wholes[a], cell, -1), (wholes[b], cell, -1), (variable, cell, 1)]), double.PositiveInfinity);
            }
        }

        foreach (var (_, parts) in relations.Equations.Where(e => e.Whole == variable && e.Parts.All(variables.Contains)))
            AddEquation(Sum([(variable, cell, 1), .. parts.Select(p => (p, cell, -1))]), 0);
    }

    // 0 ≤ quantity ≤ high
    private void AddEquation(Quantity quantity, double high)
    {
        if (quantity.Terms.Count > 0)
            equations.Add(new Equation(quantity.Terms, -quantity.Known, high - quantity.Known));
    }
}
