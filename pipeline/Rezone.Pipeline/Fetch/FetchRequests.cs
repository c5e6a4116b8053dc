using System.Net;
using Rezone.Domain;

namespace Rezone.Pipeline.Fetch;

/// <summary>Requests of one download: redirections followed one by one, silence noticed.</summary>
internal sealed class FetchRequests(HttpMessageInvoker client, FetchLimits limits)
{
    /// <summary>Sends a request and follows redirections; the content is not read yet.</summary>
    /// <exception cref="UserError">Source: the redirections lead nowhere safe.</exception>
    /// <exception cref="FetchInterruption">The server says nothing.</exception>
    public async Task<HttpResponseMessage> Send(Uri address, Action<HttpRequestMessage> prepare, CancellationToken stop)
    {
        var met = new HashSet<Uri>();
        for (var at = address; ;)
        {
            if (!met.Add(at))
                throw Lost(address, $"redirections lead in a circle, back to {at}.");
            if (met.Count > limits.Redirections + 1)
                throw Lost(address, $"more than {limits.Redirections} redirections.");
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            prepare(request);
            var response = await Unless(limits.Silence, token => client.SendAsync(request, token), stop);
            if (!IsRedirection(response.StatusCode))
                return response;
            using (response)
                at = Next(address, at, response.Headers.Location);
        }
    }

    /// <summary>Waits for something, not longer than a server may be silent.</summary>
    /// <exception cref="FetchInterruption">It took too long.</exception>
    public static async Task<T> Unless<T>(TimeSpan silence, Func<CancellationToken, Task<T>> wait, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(silence);
        try
        {
            return await wait(timer.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FetchInterruption($"the server sent nothing for {silence.TotalSeconds:0.#} s");
        }
    }

    private static bool IsRedirection(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static Uri Next(Uri address, Uri at, Uri? location)
    {
        if (location is null)
            throw Lost(address, $"{at} redirects without saying where.");
        var next = new Uri(at, location);
        // What comes over plain http may be anybody's; only this machine is trusted.
        return next.Scheme == Uri.UriSchemeHttps || (next.Scheme == Uri.UriSchemeHttp && next.IsLoopback)
            ? next
            : throw Lost(address, $"it redirects to {next}, which is not https.");
    }

    private static UserError Lost(Uri address, string problem) => new(
        UserErrorKind.Source, $"{address}: {problem}", "Correct « download » in raw-data/sources.json, or get the file by hand.");
}
