using System.IO.Compression;
using System.Security.Cryptography;
using Rezone.Pipeline.Fetch;

namespace Rezone.Tests.Fetch;

/// <summary>A download against a server of this machine that behaves in each of the ways in which servers do.</summary>
public sealed class FetcherTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)('a' + (i % 26)))];
    private static readonly PublishedFile Published = new(Content);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetch_GoodServer_StoresTheFileAndWhereItCameFrom()
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        var reported = new List<(long, long?)>();

        var outcome = await fetch.Fetch((bytes, total) => reported.Add((bytes, total)), Stop);

        Assert.Equal((FetchResult.Fetched, 300_000), (outcome.Result, outcome.Bytes));
        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
        Assert.Equal(["table.csv", "table.csv.fetch.json"], fetch.Names);
        Assert.Equal((300_000L, (long?)300_000L), reported[^1]);
        Assert.Equal("identity", fetch.Requests.Single().Header("Accept-Encoding"));
    }

    [Fact]
    public async Task Fetch_ConnectionCut_ContinuesWhereItStopped()
    {
        using var fetch = new FetchCase((request, n) =>
            n == 1 ? Published.Answer(request).CutAfter(100_000) : Published.Answer(request));

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
        Assert.Equal(("bytes=100000-", "\"v1\""), (fetch.Requests[1].Header("Range"), fetch.Requests[1].Header("If-Range")));
        Assert.Equal(2, fetch.Requests.Count);
    }

    [Fact]
    public async Task Fetch_CutEachTime_FailsAndTheNextFetchContinues()
    {
        var cuts = true;
        using var fetch = new FetchCase((request, _) =>
        {
            var answer = Published.Answer(request);
            return cuts ? answer.CutAfter(Math.Min(10_000, answer.Body.Length)) : answer;
        });

        Assert.Contains("(4 tries)\n  → Run fetch again: what came is kept and continued.", await fetch.Fails(), StringComparison.Ordinal);
        Assert.Equal(["table.csv.part", "table.csv.part.fetch.json"], fetch.Names);
        cuts = false;
        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal("bytes=40000-", fetch.Requests[4].Header("Range"));
        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
        Assert.Equal(["table.csv", "table.csv.fetch.json"], fetch.Names);
    }

    [Fact]
    public async Task Fetch_ETagChangedBetweenParts_StartsAgain()
    {
        var newer = new PublishedFile([.. Content.Reverse()], "\"v2\"");
        using var fetch = new FetchCase((request, n) =>
            n == 1 ? Published.Answer(request).CutAfter(100_000) : newer.Answer(request));

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(newer.Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_PartOfAnotherVersionDespiteTheCondition_IsNotGluedOn()
    {
        var newer = new PublishedFile([.. Content.Reverse()], "\"v2\"");
        using var fetch = new FetchCase((request, n) => n switch
        {
            1 => Published.Answer(request).CutAfter(100_000),
            2 => new LoopbackAnswer("206 Partial Content", newer.Content[100_000..], "ETag: \"v2\"", "Content-Range: bytes 100000-299999/300000"),
            _ => newer.Answer(request),
        });

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(newer.Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_PartFromAnotherPlaceThanAsked_IsNotGluedOn()
    {
        using var fetch = new FetchCase((request, n) => n switch
        {
            1 => Published.Answer(request).CutAfter(100_000),
            2 => new LoopbackAnswer("206 Partial Content", Content[50_000..], "ETag: \"v1\"", "Content-Range: bytes 50000-299999/300000"),
            _ => Published.Answer(request),
        });

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Theory]
    [InlineData("ETag: \"v1\"")]
    [InlineData("X-Nothing: 1")]
    [InlineData("ETag: W/\"v1\"")]
    public async Task Fetch_ServerWithoutParts_StartsAgain(string header)
    {
        using var fetch = new FetchCase((_, n) =>
            n == 1 ? new LoopbackAnswer("200 OK", Content, header).CutAfter(100_000) : new LoopbackAnswer("200 OK", Content, header));

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
        // A version is needed to ask for the rest of that version.
        Assert.Equal(header == "ETag: \"v1\"" ? "bytes=100000-" : "", fetch.Requests[1].Header("Range"));
    }

    [Theory]
    [InlineData("500 Internal Server Error")]
    [InlineData("503 Service Unavailable")]
    [InlineData("429 Too Many Requests")]
    public async Task Fetch_ErrorThatPasses_IsTriedAgainWithGrowingPauses(string status)
    {
        using var fetch = new FetchCase((request, n) => n <= 3 ? new LoopbackAnswer(status, []) : Published.Answer(request));

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(3, fetch.Clock.Pauses.Count);
        Assert.All(fetch.Clock.Pauses, p => Assert.InRange(p, TimeSpan.FromTicks(1), fetch.Limits.LongestPause));
    }

    [Fact]
    public async Task Fetch_RetryAfter_IsHonoured()
    {
        using var fetch = new FetchCase((request, n) =>
            n == 1 ? new LoopbackAnswer("503 Service Unavailable", [], "Retry-After: 7") : Published.Answer(request));

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal([TimeSpan.FromSeconds(7)], fetch.Clock.Pauses);
    }

    [Fact]
    public async Task Fetch_RetryAfterOfAnHour_FailsAtOnce()
    {
        using var fetch = new FetchCase((_, _) => new LoopbackAnswer("503 Service Unavailable", [], "Retry-After: 3600"));

        Assert.Contains("the server answers 503 Service Unavailable (1 tries)", await fetch.Fails(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("410 Gone")]
    [InlineData("403 Forbidden")]
    public async Task Fetch_ErrorThatStays_IsNotTriedAgain(string status)
    {
        using var fetch = new FetchCase((_, _) => new LoopbackAnswer(status, "absent"u8.ToArray()));

        var message = await fetch.Fails();

        Assert.Contains($"/table.csv: the server answers {status}.", message, StringComparison.Ordinal);
        Assert.Contains("Demander au producteur.", message, StringComparison.Ordinal);
        Assert.Single(fetch.Requests);
        Assert.Empty(fetch.Names);
    }

    [Fact]
    public async Task Fetch_NobodyAnswers_SaysSo()
    {
        using var fetch = new FetchCase((_, _) => throw new IOException());

        Assert.Contains("(4 tries)", await fetch.Fails(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_DeclaredChecksum_IsCompared()
    {
        var right = Convert.ToHexString(SHA256.HashData(Content));
        using var good = new FetchCase((request, _) => Published.Answer(request), sha256: right);
        Assert.Equal(FetchResult.Fetched, (await good.Fetch(Stop)).Result);

        using var wrong = new FetchCase((request, _) => Published.Answer(request), sha256: new string('a', 64));
        Assert.Contains($"its SHA-256 is {right.ToLowerInvariant()}, the manifest declares aaaa", await wrong.Fails(), StringComparison.Ordinal);
        Assert.Empty(wrong.Names);
    }

    [Fact]
    public async Task Fetch_Redirections_AreFollowed()
    {
        using var fetch = new FetchCase((request, _) => request.Path switch
        {
            "/table.csv" => new LoopbackAnswer("301 Moved Permanently", [], "Location: /b"),
            "/b" => new LoopbackAnswer("307 Temporary Redirect", [], "Location: c?d=1"),
            _ => Published.Answer(request),
        });

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(["/table.csv", "/b", "/c?d=1"], fetch.Requests.Select(r => r.Path));
    }

    [Theory]
    [InlineData("/table.csv", "redirections lead in a circle, back to http://127.0.0.1:")]
    [InlineData("/table.csv?again", "redirections lead in a circle")]
    [InlineData("http://example.org/table.csv", "it redirects to http://example.org/table.csv, which is not https.")]
    [InlineData("ftp://example.org/table.csv", "it redirects to ftp://example.org/table.csv, which is not https.")]
    [InlineData("file:///etc/hostname", "it redirects to file:///etc/hostname, which is not https.")]
    [InlineData(null, "redirects without saying where.")]
    public async Task Fetch_RedirectionThatIsNotSafe_IsRefused(string? location, string expected)
    {
        using var fetch = new FetchCase((_, _) =>
            location is null ? new LoopbackAnswer("302 Found", []) : new LoopbackAnswer("302 Found", [], "Location: " + location));

        Assert.Contains(expected, await fetch.Fails(), StringComparison.Ordinal);
        Assert.Empty(fetch.Names);
    }

    [Fact]
    public async Task Fetch_RedirectionsWithoutEnd_AreRefused()
    {
        using var fetch = new FetchCase((_, n) => new LoopbackAnswer("302 Found", [], $"Location: /{n}"));

        Assert.Contains("more than 10 redirections.", await fetch.Fails(), StringComparison.Ordinal);
        Assert.Equal(11, fetch.Requests.Count);
    }

    [Fact]
    public async Task Fetch_ServerThatFallsSilent_IsLeftAndContinued()
    {
        using var fetch = new FetchCase((request, n) =>
            n == 1 ? Published.Answer(request).CutAfter(100_000) with { FallsSilent = true } : Published.Answer(request))
        {
            Limits = new FetchLimits { Retries = 3, Silence = TimeSpan.FromMilliseconds(500) },
        };

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal("bytes=100000-", fetch.Requests[1].Header("Range"));
        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_Again_AsksForSomethingNewerOnly()
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        await fetch.Fetch(Stop);

        var outcome = await fetch.Fetch(Stop);

        Assert.Equal((FetchResult.UpToDate, 300_000), (outcome.Result, outcome.Bytes));
        Assert.Equal(("\"v1\"", PublishedFile.LastModified), (fetch.Requests[1].Header("If-None-Match"), fetch.Requests[1].Header("If-Modified-Since")));
        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_NewerFile_TakesThePlaceOfTheOld()
    {
        var published = Published;
        using var fetch = new FetchCase((request, _) => published.Answer(request));
        await fetch.Fetch(Stop);
        published = new PublishedFile("b"u8.ToArray(), "\"v2\"");

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal("b", File.ReadAllText(fetch.PathOf("table.csv")));
    }

    [Theory]
    [InlineData("table.csv")]
    [InlineData("table.csv.gz")]
    [InlineData("table_csv.zip")]
    [InlineData("sous-dossier/table.csv")]
    public async Task Fetch_FileThatAPersonPutThere_IsLeftAlone(string name)
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        Directory.CreateDirectory(Path.GetDirectoryName(fetch.PathOf(name)) ?? "");
        File.WriteAllText(fetch.PathOf(name), "à moi");

        Assert.Equal(FetchResult.Kept, (await fetch.Fetch(Stop)).Result);

        Assert.Equal("à moi", File.ReadAllText(fetch.PathOf(name)));
        Assert.Empty(fetch.Requests);
    }

    [Fact]
    public async Task Fetch_FetchedFileThatAPersonChanged_IsLeftAlone()
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        await fetch.Fetch(Stop);
        File.AppendAllText(fetch.PathOf("table.csv"), "à moi");

        Assert.Equal(FetchResult.Kept, (await fetch.Fetch(Stop)).Result);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><head><title>Maintenance en cours</title></head></html>", "a page came instead of the file: « Maintenance en cours »")]
    [InlineData("\uFEFF \n<html><body>Erreur</body></html>", "a page came instead of the file.")]
    [InlineData("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "a page came instead of the file.")]
    [InlineData("", "the file is empty.")]
    [InlineData("PK\u0003\u0004zip", "a zip came under the name of another format.")]
    public async Task Fetch_SomethingElseThanTheFile_IsNamed(string body, string expected)
    {
        using var fetch = new FetchCase((_, _) => new LoopbackAnswer("200 OK", System.Text.Encoding.UTF8.GetBytes(body), "Content-Type: text/csv"));

        var message = await fetch.Fails();

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains("→ Demander au producteur.", message, StringComparison.Ordinal);
        Assert.Empty(fetch.Names);
    }

    [Fact]
    public async Task Fetch_Zip_MustBeReadableToItsEnd()
    {
        var zip = ZipOf("table.csv", Content);
        var served = zip;
        using var fetch = new FetchCase((_, _) => new LoopbackAnswer("200 OK", served), published: "ensemble.zip");

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);
        Assert.Equal(["table.csv.zip", "table.csv.zip.fetch.json"], fetch.Names);

        served = zip[..^100];
        Assert.Contains("the archive is damaged (", await fetch.Fails(), StringComparison.Ordinal);
        served = [.. zip];
        served[100] ^= 0xFF;
        Assert.Contains("the archive is damaged (", await fetch.Fails(), StringComparison.Ordinal);
        served = "du texte"u8.ToArray();
        Assert.Contains("the archive is damaged (", await fetch.Fails(), StringComparison.Ordinal);
        // What stood there is as it was.
        Assert.Equal(zip, File.ReadAllBytes(fetch.PathOf("table.csv.zip")));
    }

    [Fact]
    public async Task Fetch_LengthThatIsAnnouncedAndNeverComes_IsNamed()
    {
        using var fetch = new FetchCase((_, _) => new LoopbackAnswer("200 OK", Content) { Announced = 300_001 });

        Assert.Contains("(4 tries)", await fetch.Fails(), StringComparison.Ordinal);
        Assert.False(File.Exists(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_StoppedInTheMiddle_KeepsWhatCameAndTheNextOneContinues()
    {
        using var stop = new CancellationTokenSource();
        using var fetch = new FetchCase((request, n) =>
            n == 1 ? Published.Answer(request).CutAfter(100_000) with { FallsSilent = true } : Published.Answer(request));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch.Fetch(
            (bytes, _) =>
            {
                if (bytes == 100_000)
                    stop.Cancel();
            },
            stop.Token));
        Assert.Equal(["table.csv.part", "table.csv.part.fetch.json"], fetch.Names);
        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal("bytes=100000-", fetch.Requests[1].Header("Range"));
        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_KilledBeforeItsLastStep_KnowsItsFile()
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        await fetch.Fetch(Stop);
        File.Move(fetch.PathOf("table.csv.fetch.json"), fetch.PathOf("table.csv.part.fetch.json"));

        Assert.Equal(FetchResult.UpToDate, (await fetch.Fetch(Stop)).Result);
    }

    [Fact]
    public async Task Fetch_PartWithoutOrWithABrokenNote_StartsAgain()
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        File.WriteAllText(fetch.PathOf("table.csv.part"), "autre chose");
        File.WriteAllText(fetch.PathOf("table.csv.part.fetch.json"), "{\"Address\":");

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
        Assert.Equal("", fetch.Requests[0].Header("Range"));
    }

    [Fact]
    public async Task Fetch_PartLongerThanTheFile_StartsAgain()
    {
        using var fetch = new FetchCase((request, n) => n <= 4 ? Published.Answer(request).CutAfter(0) : Published.Answer(request));
        await fetch.Fails();
        File.WriteAllBytes(fetch.PathOf("table.csv.part"), new byte[400_000]);

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal("bytes=400000-", fetch.Requests[4].Header("Range"));
        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_KilledInTheMiddle_TheNextOneContinuesWhatStoodOnTheDisk()
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        var disk = new Dictionary<string, byte[]>();
        await fetch.Fetch(
            (bytes, _) =>
            {
                if (disk.Count == 0 && bytes < 300_000)
                    disk = fetch.Names.ToDictionary(n => n, n => File.ReadAllBytes(fetch.PathOf(n)));
            },
            Stop);
        foreach (var name in fetch.Names.ToList())
            File.Delete(fetch.PathOf(name));
        foreach (var (name, bytes) in disk)
            File.WriteAllBytes(fetch.PathOf(name), bytes);

        Assert.Equal(FetchResult.Fetched, (await fetch.Fetch(Stop)).Result);

        Assert.Equal(["table.csv.part", "table.csv.part.fetch.json"], disk.Keys.Order());
        Assert.Equal($"bytes={disk["table.csv.part"].Length}-", fetch.Requests[1].Header("Range"));
        Assert.Equal(Content, File.ReadAllBytes(fetch.PathOf("table.csv")));
    }

    [Fact]
    public async Task Fetch_FolderThatCannotBeWritten_IsNamed()
    {
        using var fetch = new FetchCase((request, _) => Published.Answer(request));
        Directory.CreateDirectory(fetch.PathOf("table.csv.part"));

        Assert.Contains($"{fetch.PathOf("table.csv")} cannot be written: ", await fetch.Fails(), StringComparison.Ordinal);
    }

    private static byte[] ZipOf(string name, byte[] content)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry(name).Open())
            entry.Write(content);
        return memory.ToArray();
    }
}
