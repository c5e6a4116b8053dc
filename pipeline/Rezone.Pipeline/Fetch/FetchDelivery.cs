using System.Net;
using System.Net.Http.Headers;
using Rezone.Domain;

namespace Rezone.Pipeline.Fetch;

/// <summary>One try to download a file, continuing what an earlier one left.</summary>
internal sealed class FetchDelivery(
    FetchTarget target, FetchDesk desk, FetchNote? finished, FetchRequests requests, TimeSpan silence, Action<long, long?> report)
{
    private const int Buffer = 128 * 1024;

    /// <summary>Asks for the file, or for its end, and stores what comes. The half file is whole where this returns a note.</summary>
    /// <returns>What is known of the whole half file; null where the finished one is up to date.</returns>
    /// <exception cref="FetchInterruption">It stopped for a reason that may pass.</exception>
    /// <exception cref="UserError">Source: it will not come from this address.</exception>
    public async Task<FetchNote?> Try(CancellationToken stop)
    {
        var begun = desk.PartNote is { } known && known.Address == target.Address.ToString() ? known : null;
        using var response = await requests.Send(target.Address, request => Prepare(request, begun), stop);
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified when begun is null && finished is not null:
                return null;
            case HttpStatusCode.PartialContent when begun is not null && Continues(response, begun):
                await Store(response, response.Content.Headers.ContentRange?.Length, stop);
                return begun;
            case HttpStatusCode.OK:
                return await Restart(response, stop);
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                // The server's file is another one than ours begins, or ours is already longer.
                desk.Discard();
                throw new FetchInterruption("the server's file changed while it was being downloaded");
            default:
                throw Refusal(response);
        }
    }

    private void Prepare(HttpRequestMessage request, FetchNote? begun)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("rezone", "0.1"));
        // Sizes and checksums are those of the file, not of a compressed transfer.
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (begun is not null)
        {
            request.Headers.Range = new RangeHeaderValue(desk.PartLength, null);
            request.Headers.TryAddWithoutValidation("If-Range", begun.Version);
        }
        else if (finished is not null && finished.Address == target.Address.ToString())
        {
            if (finished.ETag is { } tag)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (finished.LastModified is { } date)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }
    }

    private bool Continues(HttpResponseMessage response, FetchNote begun) =>
        response.Content.Headers.ContentRange?.From == desk.PartLength
        && (response.Headers.ETag is not { } tag || begun.ETag is null || tag.ToString() == begun.ETag);

    private async Task<FetchNote> Restart(HttpResponseMessage response, CancellationToken stop)
    {
        var note = new FetchNote(
            target.Address.ToString(),
            response.Headers.ETag?.ToString(),
            response.Content.Headers.LastModified?.ToString("R"));
        desk.Start(note);
        await Store(response, response.Content.Headers.ContentLength, stop);
        return note;
    }

    private async Task Store(HttpResponseMessage response, long? total, CancellationToken stop)
    {
        await using var content = await response.Content.ReadAsStreamAsync(stop);
        await using (var file = desk.Append())
        {
            var buffer = new byte[Buffer];
            while (await FetchRequests.Unless(silence, token => content.ReadAsync(buffer, token).AsTask(), stop) is > 0 and var read)
            {
                desk.Written(() =>
                {
                    file.Write(buffer, 0, read);
                    return true;
                });
                report(file.Length, total);
            }

            desk.Written(() =>
            {
                file.Flush(flushToDisk: true);
                return true;
            });
        }

        if (total is { } announced && desk.PartLength != announced)
            throw new FetchInterruption($"{desk.PartLength} bytes of {announced} came");
    }

    private UserError Refusal(HttpResponseMessage response)
    {
        var status = $"{(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        var mayPass = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
        if (mayPass)
            throw new FetchInterruption($"the server answers {status}", PauseOf(response.Headers.RetryAfter));
        return new UserError(
            UserErrorKind.Source,
            $"{target.Address}: the server answers {status}.",
            $"The producer has perhaps moved the file: correct « download » in raw-data/sources.json, or get it by hand. {target.Source.WhereToGet}");
    }

    private static TimeSpan? PauseOf(RetryConditionHeaderValue? asked) =>
        asked?.Delta ?? (asked?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
}
