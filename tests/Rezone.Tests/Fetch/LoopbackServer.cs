using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rezone.Tests.Fetch;

/// <summary>
/// A web server of this test, on a free port of this machine, that answers with whatever bytes the test asks for: no real
/// server library lets a connection be cut or a length be wrong.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<LoopbackRequest, int, LoopbackAnswer> answer;
    private readonly List<LoopbackRequest> requests = [];

    /// <summary>Starts it.</summary>
    /// <param name="answer">The answer to a request; the second argument counts requests from 1.</param>
    public LoopbackServer(Func<LoopbackRequest, int, LoopbackAnswer> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = Serve();
    }

    public IReadOnlyList<LoopbackRequest> Requests => requests;

    public string Address(string path) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{path}";

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await Answer(client.GetStream());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        try
        {
            if (await ReadRequest(stream) is not { } request)
                return;
            requests.Add(request);
            var given = answer(request, requests.Count);
            var head = $"HTTP/1.1 {given.Status}\r\nConnection: close\r\nContent-Length: {given.Announced ?? given.Body.Length}\r\n"
                + string.Concat(given.Headers.Select(h => h + "\r\n")) + "\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
            await stream.WriteAsync(given.Body, stop.Token);
            if (given.FallsSilent)
                await stream.CopyToAsync(Stream.Null, stop.Token);
        }
        catch (IOException)
        {
            // The client went away.
        }
    }

    private async Task<LoopbackRequest?> ReadRequest(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        if (await reader.ReadLineAsync(stop.Token) is not { } first)
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return new LoopbackRequest(first.Split(' ')[1], headers);
    }
}
