using System.Diagnostics;
using Rezone.Domain.Disclosure;
using Rezone.Pipeline;
using Rezone.Pipeline.Compute;

namespace Rezone.Bench;

/// <summary>Time of tree, cuts and the whole disclosure stage on the facts of a finished build (goals: 2 s, 2 s).</summary>
internal static class DisclosureTimes
{
    private const int Runs = 3;

    public static void Write(MeasuredCountry france, string workFolder)
    {
        var factsFolder = Path.Combine(workFolder, "facts");
        List<FactSource> sources = [.. BuildFacts.Readers(france.Catalogue)
            .Where(r => File.Exists(Path.Combine(factsFolder, $"{r.Source}.parquet")))
            .Select(r => new FactSource(r.Source, r.AbsentMeansNone))];
        var table = Timed("indicators", () => IndicatorTable.Compute(france.Catalogue, france.Country, sources, factsFolder));
        var uses = Timed("uses", () => ColumnUses.Of(france.Catalogue, table));
        var amounts = uses.Amounts.ToDictionary(id => id, id => table[id], StringComparer.Ordinal);
        for (var run = 1; run <= Runs; run++)
        {
            Console.WriteLine($"run {run}");
            var tree = Timed("tree", () => ProtectionTree.Build(france.Country, france.Centres, france.Neighbours, france.MinimumInhabitants));
            var plans = FamilyPlans.From(uses.Patients);
            var cuts = Timed("cuts", () => Protection.Cuts(tree, plans, amounts, new SumsByVariable(tree, amounts), PastCuts.None));
            var patients = Timed("patients: cuts, blocks, totals", () => Protection.Publish(tree, plans, amounts));
            var professionals = Timed("professionals", () => ProfessionalProtection.Publish(france.Country, uses.Professionals));
            Console.WriteLine($"  {plans.Count} families, {cuts.Values.OfType<ProtectionCut>().Sum(c => c.Blocks.Count)} blocks, "
                + $"{patients.Variables.Count} variables, {professionals.Count} of professionals in {uses.Professionals.Count} families");
            if (run == Runs)
                Console.WriteLine($"digest of all that is published: {PublishedDigest.Of(patients, professionals)}");
        }
    }

    private static T Timed<T>(string what, Func<T> run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (clock, before, allocated) = (Stopwatch.StartNew(), process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        var result = run();
        process.Refresh();
        Console.WriteLine($"  {what}: {clock.Elapsed.TotalSeconds:0.00} s, processor {(process.TotalProcessorTime - before).TotalSeconds:0.00} s, "
            + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB allocated");
        return result;
    }
}
