using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>Turns published tables into the columns that the browser sums.</summary>
public sealed class Payloads(Country country, TerritoryAttributes attributes, PublishedTables tables, PublishedColumns published)
{
    private readonly AreaLines areas = new(country, attributes);
    private readonly ILookup<string, int> communesByDepartement = Enumerable.Range(0, country.Communes.Count)
        .ToLookup(i => country.Communes[i].Departement.ToString(), StringComparer.Ordinal);

    /// <summary>Who the communes are, one payload per département, ordered by code.</summary>
    public IEnumerable<DepartementCommunes> Communes() =>
        country.Departements.Select(d => CommunesOf(d.Code, [.. communesByDepartement[d.Code]]));

    /// <summary>The figures, one payload per tab and département.</summary>
    public IEnumerable<DepartementFigures> Figures() =>
        from tab in published.ByTab()
        from departement in country.Departements
        select FiguresOf(tab.Tab, tab.Columns, departement.Code, [.. communesByDepartement[departement.Code]]);

    /// <summary>Names of the areas that communes are listed in.</summary>
    public AreasIndex Areas() => areas.Index();

    /// <summary>The totals of France, régions and départements.</summary>
    public NationalTotals National()
    {
        var comparators = new Comparators(country);
        var shown = published.ByTab().SelectMany(t => t.Columns).ToHashSet(StringComparer.Ordinal);
        return new NationalTotals(
            ContractFiles.Hash,
            [.. comparators.Areas.Select(a => a.Id)],
            [.. comparators.Areas.Select(a => a.Communes.Count)],
            [.. comparators.Areas.Select(a => a.Communes.Sum(c => country.Communes[c].Population))],
            Sorted(tables.Public.Where(c => shown.Contains(c.Key)).Select(c => (c.Key, comparators.Totals(c.Value)))),
            Sorted(tables.Patients.Variables.Select(v => (v.Id, (IReadOnlyList<long?>)[.. comparators.Areas.Select(a => v.Totals[a.Id])]))),
            Sorted(tables.Professionals.Select(v => (v.Id, (IReadOnlyList<long?>)[.. comparators.Areas.Select(a => v.Totals[a.Id])]))));
    }

    private DepartementCommunes CommunesOf(string departement, IReadOnlyList<int> communes) => new(
        ContractFiles.Hash,
        departement,
        [.. communes.Select(c => country.Communes[c].Code.ToString())],
        [.. communes.Select(c => country.Communes[c].Name)],
        [.. communes.Select(c => country.Communes[c].Population)],
        [.. communes.Select(c => country.Communes[c].Epci)],
        [.. communes.Select(c => areas.TvsOf(country.Communes[c].Code))],
        [.. communes.Select(c => areas.ZonesOf(country.Communes[c].Code))],
        [.. communes.Select(c => areas.QpvOf(country.Communes[c].Code))],
        [.. communes.Select(c => areas.CptsOf(country.Communes[c].Code))]);

    private DepartementFigures FiguresOf(string tab, IReadOnlySet<string> columns, string departement, IReadOnlyList<int> communes)
    {
        var variables = tables.Patients.Variables.Where(v => columns.Contains(v.Id)).ToList();
        return new DepartementFigures(
            ContractFiles.Hash,
            departement,
            tab,
            Sorted(tables.Public.Where(c => columns.Contains(c.Key)).Select(c => (c.Key, At(c.Value, communes)))),
            Sorted(variables.DistinctBy(v => v.Cut, StringComparer.Ordinal).Select(v => (v.Cut, CutOf(v, communes)))),
            Sorted(variables.Select(v => (v.Id, ColumnOf(v, communes)))),
            Sorted(tables.Professionals.Where(v => columns.Contains(v.Id)).Select(v => (v.Id, At(v.Amounts, communes)))));
    }

    private static IReadOnlyList<long?> At(IReadOnlyList<long?> amounts, IReadOnlyList<int> communes) =>
        [.. communes.Select(i => amounts[i])];

    private static ShardCut CutOf(PublishedVariable variable, IReadOnlyList<int> communes)
    {
        var blocks = BlocksTouching(variable, communes);
        var position = blocks.Select((block, i) => (block, i)).ToDictionary(p => p.block, p => p.i);
        return new ShardCut(
            [.. communes.Select(c => variable.BlockOf[c] < 0 ? -1 : position[variable.BlockOf[c]])],
            [.. blocks.Select(b => variable.Blocks[b].Id)],
            [.. blocks.Select(b => variable.Blocks[b].Members.Length)],
            [.. blocks.Select(b => variable.Blocks[b].Inhabitants)]);
    }

    private static ShardVariable ColumnOf(PublishedVariable variable, IReadOnlyList<int> communes)
    {
        var blocks = BlocksTouching(variable, communes).Select(b => variable.Blocks[b]).ToList();
        return new ShardVariable(
            variable.Cut,
            [.. blocks.Select(b => b.Amount)],
            variable.Whole is null ? null : [.. blocks.Select(b => b.Whole ?? throw new InvalidOperationException($"{variable.Id}: block {b.Id} has no whole."))]);
    }

    private static List<int> BlocksTouching(PublishedVariable variable, IReadOnlyList<int> communes) =>
        [.. communes.Select(c => variable.BlockOf[c]).Where(b => b >= 0).Distinct().Order()];

    private static SortedDictionary<string, T> Sorted<T>(IEnumerable<(string Key, T Value)> entries)
    {
        var sorted = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            sorted.Add(key, value);
        return sorted;
    }
}
