using Rezone.Domain.Arithmetic;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Bench;

/// <summary>A published table by département, in the columns that territories are summed from.</summary>
internal sealed class PublishedShards
{
    private readonly Country country;
    private readonly Dictionary<string, ShardColumns> shards;

    private PublishedShards(Country country, Dictionary<string, ShardColumns> shards)
    {
        this.country = country;
        this.shards = shards;
    }

    public static PublishedShards Of(Country country, PublishedTable table) => new(
        country,
        Enumerable.Range(0, country.Communes.Count)
            .GroupBy(c => country.Communes[c].Departement.ToString(), StringComparer.Ordinal)
            .ToDictionary(d => d.Key, d => ShardOf(country, table, d.Key, [.. d]), StringComparer.Ordinal));

    /// <summary>A territory, with the départements that a browser loads for it.</summary>
    public TerritorySelection Select(IReadOnlyCollection<int> communes) => TerritorySelection.Of(
        communes.Select(c => country.Communes[c].Code.ToString()),
        [.. communes.Select(c => country.Communes[c].Departement.ToString()).Distinct(StringComparer.Ordinal).Select(d => shards[d])]);

    private static ShardColumns ShardOf(Country country, PublishedTable table, string departement, int[] communes)
    {
        var nothing = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal);
        var blocksOf = table.Variables.ToDictionary(
            v => v.Id,
            v => communes.Select(c => v.BlockOf[c]).Where(b => b >= 0).Distinct().Order().ToList(),
            StringComparer.Ordinal);
        return new ShardColumns(
            departement,
            [.. communes.Select(c => country.Communes[c].Code.ToString())],
            [.. communes.Select(c => country.Communes[c].Population)],
            nothing,
            table.Variables.ToDictionary(v => v.Cut, v => CutOf(v, communes, blocksOf[v.Id]), StringComparer.Ordinal),
            table.Variables.ToDictionary(v => v.Id, v => ColumnOf(v, blocksOf[v.Id]), StringComparer.Ordinal),
            nothing);
    }

    private static CutColumns CutOf(PublishedVariable variable, int[] communes, List<int> blocks) => new(
        [.. communes.Select(c => blocks.BinarySearch(variable.BlockOf[c]) is >= 0 and var b ? b : -1)],
        [.. blocks.Select(b => variable.Blocks[b].Id)],
        [.. blocks.Select(b => variable.Blocks[b].Members.Length)],
        [.. blocks.Select(b => variable.Blocks[b].Inhabitants)]);

    private static VariableColumns ColumnOf(PublishedVariable variable, List<int> blocks) => new(
        variable.Cut,
        [.. blocks.Select(b => variable.Blocks[b].Amount)],
        variable.Whole is null ? null : [.. blocks.Select(b => variable.Blocks[b].Whole ?? 0)]);
}
