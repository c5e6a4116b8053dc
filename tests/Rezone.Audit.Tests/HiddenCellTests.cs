using System.Globalization;
using Rezone.Audit.Tests.Attacks;
using Rezone.Audit.Tests.Mutants;
using Rezone.Domain.Disclosure;

namespace Rezone.Audit.Tests;

/// <summary>Attacks that build again: what changes inside a block under the same cut changes no byte (20), and many values do so (9).</summary>
public sealed class HiddenCellTests
{
    private const int Minimum = 11;
    private const int Sampled = 20;
    private static readonly string[] Indicators = ["psychotropes", "mtdents", "polymedication-continue", "depistage-sein"];

    [Fact]
    public void Build_HiddenCellsMovedUnderTheSameCut_GivesTheSameBytes()
    {
        using var raw = new RawCopy();
        var moved = 0;
        foreach (var indicator in Indicators)
        {
            var moves = PairsOf(indicator);
            moved += raw.Edit("am-prevention", c => c[1] == indicator && moves.TryGetValue(c[0], out var by) && Add(c, by));
        }

        var site = SampleSite.Build("moved", raw.Folder).Folder;

        Assert.InRange(moved, 20, int.MaxValue);
        Assert.Equal(FilesOf(SampleSite.Clean.Folder), FilesOf(site));
        Assert.All(FilesOf(site), f => Assert.Equal(File.ReadAllBytes(Path.Combine(SampleSite.Clean.Folder, f)), File.ReadAllBytes(Path.Combine(site, f))));
    }

    [Fact]
    public void Publish_EveryCandidateOfAHiddenCell_ElevenGiveTheSameBlocks()
    {
        var engine = SampleEngine.Shared.Value;
        var looked = 0;
        foreach (var indicator in Indicators)
        {
            var (n, d) = ($"am-prevention/numerateur/{indicator}", $"am-prevention/denominateur/{indicator}");
            var plans = FamilyPlans.From(engine.Uses.Patients).Where(p => p.Id == n || p.Id == d).ToList();
            var amounts = engine.Amounts;
            PublishedVariable Publish(string id, IReadOnlyList<long?> numerators) => Protection
                .Publish(engine.Tree, plans, new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal) { [n] = numerators, [d] = amounts[d] })
                .Variables.Single(v => v.Id == id);
            var (clean, denominator) = (Publish(n, amounts[n]), Publish(d, amounts[n]));
            bool IsKnown(int commune) => denominator.Blocks[denominator.BlockOf[commune]].Members.Length == 1;
            foreach (var block in clean.Blocks.Where(b => b.Members.Length == 2 && b.Members.All(IsKnown)).Take(Sampled / Indicators.Length))
            {
                var (hidden, other) = (block.Members[0], block.Members[1]);
                var together = (amounts[n][hidden] ?? 0) + (amounts[n][other] ?? 0);
                var (most, least) = (Math.Min(amounts[d][hidden] ?? 0, together), Math.Max(0, together - (amounts[d][other] ?? 0)));
                var same = 0;
                for (var value = least; value <= most; value++)
                {
                    var candidate = amounts[n].ToArray();
                    (candidate[hidden], candidate[other]) = (value, together - value);
                    var again = Publish(n, candidate);
                    if (again.BlockOf.SequenceEqual(clean.BlockOf) && again.Blocks.Select(b => b.Amount).SequenceEqual(clean.Blocks.Select(b => b.Amount)))
                        same++;
                }

                Assert.True(same >= Minimum || same == amounts[d][hidden] + 1, $"{n}, {block.Id}: {same} values of {least} to {most} give the same site");
                looked++;
            }
        }

        Assert.InRange(looked, Sampled / 2, Sampled);
    }

    // In blocks of two communes, one person of a commune with 1 to 10 goes to the other: both stay hidden.
    private static Dictionary<string, long> PairsOf(string indicator)
    {
        var site = new AttackedSite(SampleSite.Clean.Folder, RawTruth.Read(SampleSite.Root.Sample));
        var (n, d) = (site.Truth.Of($"am-prevention/numerateur/{indicator}"), site.Truth.Of($"am-prevention/denominateur/{indicator}"));
        var moves = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var members in site.Country.Variables[$"am-prevention/numerateur/{indicator}"].Cut.Members.Where(m => m.Length == 2))
        {
            var codes = members.Select(m => site.Country.Codes[m]).OrderBy(c => n[c]).ToList();
            if (n[codes[0]] is < 1 or >= Minimum || n[codes[1]] >= d[codes[1]])
                continue;
            moves[codes[0]] = -1;
            moves[codes[1]] = 1;
        }

        return moves;
    }

    private static bool Add(string[] cells, long by)
    {
        cells[2] = (long.Parse(cells[2], CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static List<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
}
