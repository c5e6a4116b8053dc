using OpenTables = System.Collections.Generic.Dictionary<string, Rezone.Audit.OpenTable>;

namespace Rezone.Audit;

/// <summary>The numbers of each open table against the payloads', by key and whatever their order.</summary>
internal static class OpenTableChecks
{
    private const string Counts = "open public counts are the published ones, without zeros";
    private const string Activity = "open activity is the published one, without zeros, and hidden where that is";
    private const string Amounts = "open amounts of groups are the published ones of the same communes";
    private const string Groups = "open groups have the communes and inhabitants of published blocks";
    private const string Totals = "open totals are the published ones, and hidden where those are";
    private const string Communes = "open communes and areas have the published inhabitants";
    private const string Dictionary = "the open dictionary has the limits and variables of the catalogue";

    /// <summary>Every table, and how it is compared; a table without numbers of its own is compared with nothing.</summary>
    public static IReadOnlyList<(string Name, Action<OpenTables, PublishedSite, NationalView, Findings> Run)> All { get; } =
    [
        ("comptes-communes", (t, s, c, f) => CheckCommunes(t["comptes-communes"], s, c, (shard => shard.Counts, Counts, "non_disponible"), f)),
        ("activite-communes", (t, s, c, f) => CheckCommunes(t["activite-communes"], s, c, (shard => shard.Activity, Activity, "secret_statistique"), f)),
        ("groupes", CheckGroups),
        ("groupes-communes", (_, _, _, _) => { }),
        ("montants-groupes", CheckAmounts),
        ("totaux-zones", CheckTotals),
        ("communes", CheckCommunes),
        ("zones", CheckAreas),
        ("indicateurs", CheckIndicators),
        ("variables", CheckVariables),
        ("dimensions", (_, _, _, _) => { }),
        ("sources", (_, _, _, _) => { }),
    ];

    private static void CheckCommunes(
        OpenTable table,
        PublishedSite site,
        NationalView country,
        (Func<Shard, IReadOnlyDictionary<string, IReadOnlyList<long?>>> Columns, string Check, string Motif) kind,
        Findings findings)
    {
        var indexes = IndexOf(country);
        var (communes, values, motifs) = (table.Texts("code_commune"), table.Numbers("valeur"), table.Texts("motif"));
        var rows = RowsOf(table.Texts("variable"));
        var published = site.Shards.SelectMany(s => kind.Columns(s).Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var id in rows.Keys.Except(published, StringComparer.Ordinal))
            findings.Expect(kind.Check, holds: false, $"{id} is not published");
        findings.InParallel(published, (id, own) =>
        {
            // What a shard does not have counts as zero: it has no row.
            var left = site.Shards.SelectMany(s => kind.Columns(s).TryGetValue(id, out var column) ? column : Enumerable.Repeat<long?>(0, s.Codes.Count)).ToArray();
            foreach (var row in rows.GetValueOrDefault(id, []))
            {
                var isKnown = indexes.TryGetValue(communes[row] ?? "", out var at);
                var holds = isKnown && left[at] != 0 && values[row] == left[at] && motifs[row] == (left[at] is null ? kind.Motif : null);
                own.Expect(kind.Check, holds, $"{id}, commune {communes[row]}: {Text(values[row])}, published {(isKnown ? Text(left[at]) : "nowhere")}");
                if (isKnown)
                    left[at] = 0;
            }

            for (var i = 0; i < left.Length; i++)
            {
                if (left[i] != 0)
                    own.Expect(kind.Check, holds: false, $"{id}, commune {country.Codes[i]} has no row, published {Text(left[i])}");
            }
        });
    }

    private static void CheckGroups(OpenTables tables, PublishedSite site, NationalView country, Findings findings)
    {
        var table = tables["groupes"];
        var members = MembersOf(tables, country);
        var published = country.Cuts.SelectMany(c => c.Value.Members).ToHashSet(SameCommunes.Comparer);
        var (keys, sizes, inhabitants) = (table.Texts("groupe"), table.Numbers("communes"), table.Numbers("population_municipale"));
        for (var row = 0; row < table.Count; row++)
        {
            var key = keys[row] ?? "";
            if (!members.Remove(key, out var set))
                set = [];
            var holds = set.Length > 0 && published.Contains(set) && sizes[row] == set.Length && inhabitants[row] == set.Sum(m => country.Populations[m]);
            findings.Expect(Groups, holds, $"{key}: {sizes[row]} communes, {inhabitants[row]} inhabitants, has {country.Names(set)}");
        }

        findings.Expect(Groups, members.Count == 0, $"{string.Join(' ', members.Keys.Take(6))} stand in « groupes-communes » only");
        findings.Expect(Groups, table.Count == published.Count, $"{table.Count} groups for {published.Count} published ones");
    }

    private static void CheckAmounts(OpenTables tables, PublishedSite site, NationalView country, Findings findings)
    {
        var table = tables["montants-groupes"];
        var members = MembersOf(tables, country);
        var (groups, values) = (table.Texts("groupe"), table.Numbers("valeur"));
        var rows = RowsOf(table.Texts("variable"));
        foreach (var id in rows.Keys.Except(country.Variables.Keys, StringComparer.Ordinal))
            findings.Expect(Amounts, holds: false, $"{id} is not published");
        findings.InParallel([.. country.Variables], (published, own) =>
        {
            var (id, variable) = published;
            var left = variable.Amounts.Select(a => a.Key).ToHashSet();
            foreach (var row in rows.GetValueOrDefault(id, []))
            {
                var set = members.GetValueOrDefault(groups[row] ?? "", []);
                var block = set.Length == 0 ? -1 : variable.Cut.BlockOf[set[0]];
                var isBlock = block >= 0 && variable.Cut.Members[block].AsSpan().SequenceEqual(set);
                var holds = isBlock && left.Remove(block) && values[row] == variable.Amounts[block].Amount;
                own.Expect(
                    Amounts,
                    holds,
                    $"{id}, group {groups[row]}: {Text(values[row])}, published {(isBlock ? Text(variable.Amounts[block].Amount) : "nowhere")}");
            }

            own.Expect(Amounts, left.Count == 0, $"{id}: {left.Count} published blocks have no row, or two");
        });
    }

    private static void CheckTotals(OpenTables tables, PublishedSite site, NationalView country, Findings findings)
    {
        var table = tables["totaux-zones"];
        var published = new Dictionary<(string Variable, string Area), (long? Total, bool IsCount)>();
        foreach (var (columns, isCount) in new[] { (site.National.Counts, true), (site.National.Variables, false), (site.National.Activity, false) })
        {
            foreach (var (id, totals) in columns)
            {
                for (var i = 0; i < totals.Count; i++)
                    published[(id, site.National.Areas[i])] = (totals[i], isCount);
            }
        }

        var (variables, areas, values, motifs) = (table.Texts("variable"), table.Texts("zone"), table.Numbers("valeur"), table.Texts("motif"));
        for (var row = 0; row < table.Count; row++)
        {
            var key = (variables[row] ?? "", areas[row] ?? "");
            var isPublished = published.Remove(key, out var found);
            var isMotif = found.Total is not null ? motifs[row] is null
                : found.IsCount ? motifs[row] == "non_disponible"
                : motifs[row] is "secret_statistique" or "non_collecte";
            findings.Expect(Totals, isPublished && values[row] == found.Total && isMotif, $"{key.Item1}, {key.Item2}: {Text(values[row])} {motifs[row]}, published {(isPublished ? Text(found.Total) : "nowhere")}");
        }

        findings.Expect(Totals, published.Count == 0, $"{published.Count} published totals have no row");
    }

    private static void CheckCommunes(OpenTables tables, PublishedSite site, NationalView country, Findings findings)
    {
        var table = tables["communes"];
        var regions = site.Manifest.Departements.ToDictionary(d => d.Code, d => d.Region, StringComparer.Ordinal);
        var left = site.Shards
            .SelectMany(s => s.Codes.Select((code, i) => (Code: code, Place: (s.Departement, regions[s.Departement], (long?)s.Populations[i]))))
            .ToDictionary(c => c.Code, c => c.Place, StringComparer.Ordinal);
        var codes = table.Texts("code_commune");
        var (departements, itsRegions, populations) = (table.Texts("code_departement"), table.Texts("code_region"), table.Numbers("population_municipale"));
        for (var row = 0; row < table.Count; row++)
        {
            var holds = left.Remove(codes[row] ?? "", out var place) && place == (departements[row] ?? "", itsRegions[row], populations[row]);
            findings.Expect(Communes, holds, $"commune {codes[row]}: {departements[row]}, {itsRegions[row]}, {populations[row]}, published {place}");
        }

        findings.Expect(Communes, left.Count == 0, $"{left.Count} communes have no row");
    }

    private static void CheckAreas(OpenTables tables, PublishedSite site, NationalView country, Findings findings)
    {
        var table = tables["zones"];
        var (areas, communes, populations) = (table.Texts("zone"), table.Numbers("communes"), table.Numbers("population_municipale"));
        var found = Enumerable.Range(0, table.Count).Select(i => (areas[i] ?? "", communes[i], populations[i]));
        var expected = site.National.Areas.Select((a, i) => (a, (long?)site.National.Communes[i], (long?)site.National.Populations[i]));
        findings.Expect(Communes, found.SequenceEqual(expected), $"the areas are not those of the national totals");
    }

    private static void CheckIndicators(OpenTables tables, PublishedSite site, NationalView country, Findings findings)
    {
        var table = tables["indicateurs"];
        var (ids, values, numerators, denominators) = (table.Texts("indicateur"), table.Texts("valeur_dimension"), table.Texts("numerateur"), table.Texts("denominateur"));
        var (professionals, minimums, decimals) = (table.Texts("professionnels"), table.Numbers("minimum"), table.Numbers("decimales"));
        var found = Enumerable.Range(0, table.Count)
            .Select(i => (ids[i], values[i] ?? "", numerators[i], denominators[i], professionals[i], minimums[i], decimals[i]));
        var expected = site.Catalogue.Indicators.SelectMany(l => l.Values.Select(v =>
            ((string?)l.Id, v.Id, (string?)v.Numerator, v.Denominator, v.Professionals, (long?)l.MinimumPersons, (long?)l.Decimals)));
        findings.Expect(Dictionary, found.SequenceEqual(expected), $"« indicateurs » is not the catalogue's list");
    }

    private static void CheckVariables(OpenTables tables, PublishedSite site, NationalView country, Findings findings)
    {
        var table = tables["variables"];
        var (ids, cuts, wholes) = (table.Texts("variable"), table.Texts("decoupage"), table.Texts("ensemble"));
        var published = site.Shards.SelectMany(s => s.Counts.Keys.Concat(s.Activity.Keys).Concat(s.Variables.Keys)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        findings.Expect(Dictionary, ids.SequenceEqual(published, StringComparer.Ordinal), $"« variables » does not list the published variables");
        for (var row = 0; row < table.Count; row++)
        {
            var variable = country.Variables.GetValueOrDefault(ids[row] ?? "");
            var isNested = variable?.Amounts.Values.Any(a => a.Whole is not null) ?? false;
            var holds = cuts[row] == variable?.CutId && (wholes[row] is { } whole ? isNested && country.Variables.ContainsKey(whole) : !isNested);
            findings.Expect(Dictionary, holds, $"{ids[row]}: cut {cuts[row]}, inside {wholes[row]}");
        }
    }

    /// <summary>Group → indexes of its communes, ascending; a commune that does not exist is a breach by its negative index.</summary>
    private static Dictionary<string, int[]> MembersOf(OpenTables tables, NationalView country)
    {
        var table = tables["groupes-communes"];
        var indexes = IndexOf(country);
        var (groups, communes) = (table.Texts("groupe"), table.Texts("code_commune"));
        return Enumerable.Range(0, table.Count)
            .GroupBy(i => groups[i] ?? "", i => indexes.GetValueOrDefault(communes[i] ?? "", -1), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Order().ToArray(), StringComparer.Ordinal);
    }

    private static Dictionary<string, int> IndexOf(NationalView country) =>
        country.Codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i, StringComparer.Ordinal);

    private static Dictionary<string, List<int>> RowsOf(string?[] keys)
    {
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var row = 0; row < keys.Length; row++)
        {
            if (!rows.TryGetValue(keys[row] ?? "", out var own))
                rows.Add(keys[row] ?? "", own = []);
            own.Add(row);
        }

        return rows;
    }

    private static string Text(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing";
}
