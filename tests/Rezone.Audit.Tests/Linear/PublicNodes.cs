namespace Rezone.Audit.Tests.Linear;

/// <summary>Sets of communes that are blocks of some cut, found by the communes in them.</summary>
internal sealed class PublicNodes
{
    private readonly ILookup<int, int[]> byCommune;

    public PublicNodes(NationalView country)
    {
        byCommune = country.DistinctBlocks().Select(b => b.Members)
            .Where(m => m.Length > 1)
            .SelectMany(m => m.Select(c => (Commune: c, Members: m)))
            .ToLookup(p => p.Commune, p => p.Members);
    }

    /// <summary>Those strictly inside a set that touch a département, small ones first.</summary>
    public IEnumerable<int[]> Inside(int[] set, IReadOnlySet<int> departement)
    {
        var held = set.ToHashSet();
        return set.Where(departement.Contains).SelectMany(c => byCommune[c]).Distinct()
            .Where(m => m.Length < set.Length && m.All(held.Contains))
            .OrderBy(m => m.Length).ThenBy(m => m[0]);
    }
}
