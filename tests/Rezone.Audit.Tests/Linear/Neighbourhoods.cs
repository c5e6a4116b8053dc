namespace Rezone.Audit.Tests.Linear;

/// <summary>Splits what is published of a system, around one département, into sets that can be solved alone.</summary>
/// <param name="country">What is published.</param>
/// <param name="relations">How the variables are tied.</param>
/// <param name="nodes">Sets of communes that are blocks of some cut, which an attacker may ask about.</param>
internal sealed class Neighbourhoods(NationalView country, Relations relations, PublicNodes nodes)
{
    private const int ManyCells = 300;
    private const int PartsOfMany = 20;

    public IEnumerable<Neighbourhood> Of(LinkedSystem system, IReadOnlySet<int> departement) => system.IsChain
        ? OfChain(system, departement)
        : OfFamilies(system, departement);

    // One variable in a chain: of a block B, the part of it that is one block P of the whole, and the rest of B as one
    // cell, since in the rest only the sum matters.
    private IEnumerable<Neighbourhood> OfChain(LinkedSystem system, IReadOnlySet<int> departement)
    {
        var target = country.Variables[system.Targets[0]];
        var wholes = system.Variables.Where(v => v != system.Targets[0]).ToList();
        var whole = relations.WholesOf(system.Targets[0]) is [var only, ..] ? country.Variables[only].Cut : null;
        foreach (var block in Touching(target.Cut, departement).Where(b => target.Cut.Members[b].Length > 1))
        {
            var members = target.Cut.Members[block];
            if (whole?.BlocksOf(members) is not { } held)
            {
                yield return new Neighbourhood([[members[0]], members[1..]], [[0]]);
                continue;
            }

            foreach (var inner in held.Where(h => whole.Members[h].Any(departement.Contains)))
                yield return Around(wholes, whole.Members[inner], members);
            foreach (var node in nodes.Inside(members, departement).Where(n => whole.BlocksOf(n) is { Count: > 1 }))
                yield return new Neighbourhood([node, [.. members.Except(node)]], [[0]]);
        }
    }

    private Neighbourhood Around(IReadOnlyList<string> variables, int[] inner, int[] members)
    {
        var (cells, parts) = Atoms(variables, inner);
        if (inner.Length < members.Length)
        {
            parts.Add([.. Enumerable.Range(0, cells.Count)]);
            cells.Add([.. members.Except(inner)]);
        }

        return new Neighbourhood(cells, Distinct(parts));
    }

    // Several families at once: everything inside the widest blocks.
    private IEnumerable<Neighbourhood> OfFamilies(LinkedSystem system, IReadOnlySet<int> departement)
    {
        var cuts = system.Variables.Select(v => country.Variables[v].Cut).Distinct().ToList();
        var done = new HashSet<int>();
        foreach (var commune in departement.Order().Where(c => cuts.TrueForAll(cut => cut.BlockOf[c] >= 0)))
        {
            if (done.Contains(commune))
                continue;
            var widest = cuts.Select(cut => cut.Members[cut.BlockOf[commune]]).MaxBy(m => m.Length) ?? [];
            done.UnionWith(widest);
            var (cells, parts) = Atoms(system.Variables, widest);
            var position = cells.SelectMany((cell, i) => cell.Select(c => (c, i))).ToDictionary(p => p.c, p => p.i);
            foreach (var node in nodes.Inside(widest, departement))
            {
                var touched = node.Select(c => position[c]).Distinct().Order().ToArray();
                if (touched.Sum(t => cells[t].Length) == node.Length)
                    parts.Add(touched);
            }

            var asked = cells.Count <= ManyCells ? parts : Sampled(parts, cells, departement);
            yield return new Neighbourhood(cells, Distinct(asked));
        }
    }

    /// <summary>
    /// Communes that no cut tells apart stand for one another, so one of them and the others together are enough.
    /// </summary>
    private (List<int[]> Cells, List<int[]> Parts) Atoms(IReadOnlyList<string> variables, int[] communes)
    {
        var cuts = variables.Select(v => country.Variables[v].Cut).Distinct().ToList();
        var (cells, parts) = (new List<int[]>(), new List<int[]>());
        foreach (var atom in communes.GroupBy(c => string.Join(' ', cuts.Select(cut => cut.BlockOf[c])), StringComparer.Ordinal).Select(g => g.ToArray()))
        {
            parts.Add([cells.Count]);
            cells.Add([atom[0]]);
            if (atom.Length == 1)
                continue;
            parts.Add([cells.Count - 1, cells.Count]);
            cells.Add(atom[1..]);
        }

        return (cells, parts);
    }

    private static List<int[]> Sampled(List<int[]> parts, List<int[]> cells, IReadOnlySet<int> departement)
    {
        var here = parts.FindAll(p => p.Any(c => cells[c].Any(departement.Contains)));
        return [.. here.Where((_, i) => i % Math.Max(1, here.Count / PartsOfMany) == 0)];
    }

    private static List<int[]> Distinct(IEnumerable<int[]> parts) => [.. parts.DistinctBy(p => string.Join(' ', p), StringComparer.Ordinal)];

    private static IEnumerable<int> Touching(NationalCut cut, IReadOnlySet<int> departement) =>
        departement.Select(c => cut.BlockOf[c]).Where(b => b >= 0).Distinct().Order();
}
