using System.Globalization;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Stages;

namespace Rezone.Pipeline;

/// <summary>The ledger of cuts in a build: what it limits, and how it goes on once a release has passed the audit.</summary>
/// <param name="given">Folder that a person named; null for the project's own.</param>
/// <param name="folders">Where the project's own is.</param>
/// <param name="raw">The sources of the release.</param>
internal sealed class BuildLedger(string? given, ProjectFolders folders, RawFolders raw)
{
    private string Target => Path.Combine(given ?? folders.Ledger, LedgerFile.Name);

    /// <summary>The ledger as an input of a stage, and whether it holds for simulated sources.</summary>
    public StageInput Input =>
        new("ledger", Fingerprint.Of([$"named: {given is not null}", File.Exists(Target) ? FileDigests.Of(Target) : "none"]));

    /// <summary>What earlier releases limit. Simulated sources are limited only by a ledger that was named for them.</summary>
    public PastCuts Past(Country country, CommuneHistory history)
    {
        var periods = raw.Sources
            .Where(s => s.Entry is { Confidential: true, Period: not null } && !s.Missing && (given is not null || !s.Simulated))
            .ToDictionary(s => s.Entry.Id, s => TextOf(s.Entry.Period), StringComparer.Ordinal);
        return periods.Count == 0
            ? PastCuts.None
            : new PastCuts(LedgerFile.Read(Target), country, history, family => periods.GetValueOrDefault(family.Split('/')[0]));
    }

    /// <summary>Writes the ledger as it will be, beside the figures.</summary>
    public static void Prepare(string figures, ProtectionTree tree, IReadOnlyList<LedgerCut> cuts, PastCuts past)
    {
        if (cuts.Count > 0)
            LedgerFile.Write(Path.Combine(figures, LedgerFile.Name), past.After(tree, cuts));
    }

    /// <summary>Puts the ledger that belongs to the figures in place.</summary>
    public void Continue(string figures)
    {
        var next = Path.Combine(figures, LedgerFile.Name);
        if (!File.Exists(next) || (File.Exists(Target) && FileDigests.Of(next) == FileDigests.Of(Target)))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Target) ?? ".");
        File.Copy(next, Target + ".part", overwrite: true);
        File.Move(Target + ".part", Target, overwrite: true);
    }

    private static string TextOf(SourceManifestPeriod? period) =>
        string.Create(CultureInfo.InvariantCulture, $"{period?.FirstDay:yyyy-MM-dd}/{period?.LastDay:yyyy-MM-dd}");
}
