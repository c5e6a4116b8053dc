namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// 5. A variable without one nested in it (all ALD without one of them), in any set of communes where both are known;
/// and a variable without two that cannot overlap.
/// </summary>
internal static class Attack05Nested
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        foreach (var (part, inner) in site.Country.Variables)
        {
            foreach (var whole in site.Relations.Upwards(part).Where(w => w != part && site.Country.Variables.ContainsKey(w)))
            {
                // Events have no complement (decision D5); their blocks say so by carrying no whole.
                if (inner.Amounts.Values.All(a => a.Whole is null) && site.Relations.WholesOf(part).SequenceEqual([whole]) && part.StartsWith("am-parcours/", StringComparison.Ordinal))
                    continue;
                var outer = site.Country.Variables[whole];
                for (var block = 0; block < inner.Cut.Ids.Count; block++)
                {
                    if (outer.Cut.BlocksOf(inner.Cut.Members[block]) is { } held && outer.SumOf(held) - inner.Amounts[block].Amount is var rest && rest < site.Minimums[part])
                        yield return $"{whole} - {part}, {inner.Cut.Ids[block]}: {rest}";
                }
            }
        }
    }
}
