using Rezone.Domain;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Fetch;

namespace Rezone.Pipeline;

/// <summary>The verb <c>fetch</c>: brings every public file that has an address, and says where to get the others.</summary>
public sealed class FetchRun(SourceManifest manifest, RunLog log, Fetcher fetcher)
{
    private const double BytesPerMegabyte = 1e6;

    /// <summary>Downloads into a folder.</summary>
    /// <param name="folder">The folder of raw files.</param>
    /// <param name="only">Ids of the wanted sources; empty for all.</param>
    /// <param name="stop">Ends it; what came so far is kept.</param>
    /// <exception cref="UserError">Usage: a wanted source is unknown or confidential. Source: every file that failed, once the others are there.</exception>
    public async Task Run(string folder, IReadOnlyCollection<string> only, CancellationToken stop)
    {
        var plan = FetchPlan.Of(manifest, folder, only);
        log.Line($"{plan.Targets.Count} files to fetch into {folder}");
        var outcomes = new List<FetchOutcome>();
        await log.Bars(async report =>
        {
            foreach (var target in plan.Targets)
                outcomes.Add(await fetcher.Fetch(target, (bytes, total) => report(target.Name, bytes, total), stop));
        });
        foreach (var outcome in outcomes)
            log.Line($"{outcome.Target.Source.Id,-20} {outcome.Target.Name,-45} {Describe(outcome)}");
        foreach (var source in plan.ByHand)
            log.Line($"{source.Id,-20} to get by hand: {source.WhereToGet}");
        var errors = outcomes.Select(o => o.Error).OfType<UserError>().ToList();
        if (errors.Count > 0)
            throw new UserError(UserErrorKind.Source, errors);
    }

    private static string Describe(FetchOutcome outcome) => outcome.Result switch
    {
        FetchResult.Fetched => $"fetched, {outcome.Bytes / BytesPerMegabyte:0.00} MB",
        FetchResult.UpToDate => "up to date",
        FetchResult.Kept => "kept: not put there by fetch; delete it to fetch it",
        _ => "FAILED",
    };
}
