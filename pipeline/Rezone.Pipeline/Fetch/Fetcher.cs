using Polly;
using Polly.Retry;
using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Fetch;

/// <summary>Downloads public files, one after the other; a file that fails does not stop the others.</summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchLimits limits;
    private readonly HttpMessageInvoker client;
    private readonly TimeProvider time;

    /// <summary>Prepares connections.</summary>
    /// <param name="limits">How long to try.</param>
    /// <param name="time">Clock of the pauses.</param>
    public Fetcher(FetchLimits limits, TimeProvider? time = null)
    {
        this.limits = limits;
        this.time = time ?? TimeProvider.System;
        client = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = limits.Silence });
    }

    /// <summary>Brings one file to its place, unless it is there.</summary>
    /// <param name="target">The file.</param>
    /// <param name="report">Called with bytes so far and in all (null where the server does not say).</param>
    /// <param name="stop">Ends it; what came so far is kept.</param>
    public async Task<FetchOutcome> Fetch(FetchTarget target, Action<long, long?> report, CancellationToken stop)
    {
        try
        {
            return await Bring(target, new FetchDesk(target.Path), report, stop);
        }
        catch (UserError error)
        {
            return new FetchOutcome(target, FetchResult.Failed, 0, error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<FetchOutcome> Bring(FetchTarget target, FetchDesk desk, Action<long, long?> report, CancellationToken stop)
    {
        var finished = desk.Note();
        if (PutByHand(target, desk, finished) is { } own)
            return new FetchOutcome(target, FetchResult.Kept, own);
        var delivery = new FetchDelivery(target, desk, finished, new FetchRequests(client, limits), limits.Silence, report);
        if (await WithRetries(target, delivery, stop) is not { } note)
            return new FetchOutcome(target, FetchResult.UpToDate, desk.Length);
        try
        {
            FetchChecks.Check(target, desk);
        }
        catch (UserError)
        {
            // Continuing a wrong file can only give a wrong file.
            desk.Discard();
            throw;
        }

        desk.Finish(note);
        return new FetchOutcome(target, FetchResult.Fetched, desk.Length);
    }

    /// <summary>Size of the same vintage of the table where a person put it; null where nobody did.</summary>
    private static long? PutByHand(FetchTarget target, FetchDesk desk, FetchNote? finished)
    {
        if (desk.IsFinished)
            return finished is null ? desk.Length : null;
        var folder = Path.GetDirectoryName(target.Path) ?? target.Path;
        if (!Directory.Exists(folder))
            return null;
        var names = new DeclaredNames(target.File);
        names.Matches(target.Name, out var date, out var territory);
        var own = RawShelf.FilesBelow(folder).FirstOrDefault(p =>
            names.Matches(Path.GetFileName(p), out var otherDate, out var otherTerritory) && (otherDate, otherTerritory) == (date, territory));
        return own is null ? null : new FileInfo(own).Length;
    }

    private async Task<FetchNote?> WithRetries(FetchTarget target, FetchDelivery delivery, CancellationToken stop)
    {
        var tries = 0;
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = limits.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = limits.FirstPause,
            MaxDelay = limits.LongestPause,
            ShouldHandle = attempt => ValueTask.FromResult(MayPass(attempt.Outcome.Exception)),
            DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as FetchInterruption)?.Pause),
        }).Build();
        try
        {
            return await pipeline.ExecuteAsync(
                async token =>
                {
                    tries++;
                    return await delivery.Try(token);
                },
                stop);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or FetchInterruption)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{target.Address}: {error.Message} ({tries} tries)",
                "Run fetch again: what came is kept and continued.");
        }
    }

    private bool MayPass(Exception? error) => error switch
    {
        FetchInterruption { Pause: { } pause } => pause <= limits.LongestPause,
        // Without a network, or with a certificate that is not the producer's, waiting changes nothing.
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => false,
        FetchInterruption or HttpRequestException or IOException => true,
        _ => false,
    };
}
