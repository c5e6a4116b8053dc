using System.Collections.Immutable;
using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>Totals of France, régions and départements, as sums of blocks.</summary>
internal sealed class GroupAreas
{
    private readonly Country country;
    private readonly List<string> areas;
    private readonly Dictionary<string, int> indexOf;
    private readonly Dictionary<ProtectionGroup, (int[] Touched, bool[] IsCrossed)> areasOfGroup = [];

    public GroupAreas(Country country)
    {
        this.country = country;
        areas = [.. country.Communes.SelectMany(AreasOf).Distinct(StringComparer.Ordinal)];
        indexOf = areas.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>An area's total is known where some block lies in it and none crosses its border (decision D2).</summary>
    public ImmutableSortedDictionary<string, long?> TotalsOf(IReadOnlyList<PublishedBlock> blocks)
    {
        var totals = new long?[areas.Count];
        var isCrossed = new bool[areas.Count];
        foreach (var block in blocks)
        {
            var (touched, crossed) = AreasTouchedBy(block.Group);
            for (var i = 0; i < touched.Length; i++)
            {
                totals[touched[i]] = (totals[touched[i]] ?? 0) + block.Amount;
                isCrossed[touched[i]] |= crossed[i];
            }
        }

        return areas
            .Select((area, i) => KeyValuePair.Create(area, isCrossed[i] ? null : totals[i]))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private (int[] Touched, bool[] IsCrossed) AreasTouchedBy(ProtectionGroup group)
    {
        if (areasOfGroup.TryGetValue(group, out var known))
            return known;

        var names = group.Members.SelectMany(m => AreasOf(country.Communes[m])).Distinct(StringComparer.Ordinal).ToList();
        // Two areas of one kind (the first letter) hold a part of the block each.
        var crossed = names.Select(a => names.Exists(b => b[0] == a[0] && b != a)).ToArray();
        known = ([.. names.Select(a => indexOf[a])], crossed);
        areasOfGroup.Add(group, known);
        return known;
    }

    private static string[] AreasOf(Commune commune) => ["FR", "R" + commune.Region, "D" + commune.Departement];
}
