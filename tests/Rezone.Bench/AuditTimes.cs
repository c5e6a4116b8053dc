using System.Diagnostics;
using Rezone.Audit;

namespace Rezone.Bench;

/// <summary>Time and memory of an audit of a finished site, reading included (goal: 10 s on two cores).</summary>
internal static class AuditTimes
{
    private const int Runs = 3;

    public static void Write(string siteFolder)
    {
        using var process = Process.GetCurrentProcess();
        for (var run = 1; run <= Runs; run++)
        {
            GC.Collect();
            process.Refresh();
            var (clock, before, allocated) = (Stopwatch.StartNew(), process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
            var report = SiteAudit.Run(siteFolder);
            process.Refresh();
            Console.WriteLine($"audit: {clock.Elapsed.TotalSeconds:0.00} s, processor {(process.TotalProcessorTime - before).TotalSeconds:0.00} s, "
                + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1e6:0} MB allocated, peak {process.PeakWorkingSet64 / 1e6:0} MB, "
                + $"{report.Checks.Sum(c => c.Examined)} things examined, {report.Breaches.Count} breaches");
        }
    }
}
