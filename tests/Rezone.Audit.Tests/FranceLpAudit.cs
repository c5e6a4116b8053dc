using System.Diagnostics;
using Rezone.Audit.Tests.Linear;

namespace Rezone.Audit.Tests;

/// <summary>
/// Level 2 and 3 over ten départements of a large site, by hand:
/// <c>REZONE_SITE=FOLDER dotnet Rezone.Audit.Tests.dll -explicit only -showLiveOutput -class "*FranceLpAudit"</c>.
/// </summary>
public sealed class FranceLpAudit
{
    private const int Drawn = 8;
    private const int Seed = 2026;

    [Fact(Explicit = true)]
    public void Run_TenDepartements_NeitherBreachNorDisagreement()
    {
        var folder = Environment.GetEnvironmentVariable("REZONE_SITE") ?? throw new InvalidOperationException("REZONE_SITE is not set.");
        var clock = Stopwatch.StartNew();
        var site = PublishedSite.Read(folder, new Findings()) ?? throw new InvalidOperationException($"{folder} is no site.");
        var bySize = site.Shards.Where(s => s.Cuts.Values.Any(c => c.Block.Any(b => b >= 0))).OrderBy(s => s.Codes.Count).Select(s => s.Departement).ToList();
        var random = new Random(Seed);
        var chosen = bySize[1..^1].OrderBy(_ => random.Next()).Take(Drawn).Prepend(bySize[0]).Append(bySize[^1]).ToList();
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"read in {clock.Elapsed.TotalSeconds:0.0} s");

        var (breaches, disagreements) = (0, 0);
        foreach (var departement in chosen)
        {
            clock.Restart();
            var report = new LpAudit(folder, integerEvery: 10).Run([departement]);
            output?.WriteLine($"{departement}: {report}, {clock.Elapsed.TotalSeconds:0.0} s");
            foreach (var line in report.Breaches.Concat(report.Disagreements).Take(20).Concat(report.LargeButNarrow.Take(5)))
                output?.WriteLine("  " + line);
            breaches += report.Breaches.Count;
            disagreements += report.Disagreements.Count;
        }

        Assert.Equal((0, 0), (breaches, disagreements));
    }
}
