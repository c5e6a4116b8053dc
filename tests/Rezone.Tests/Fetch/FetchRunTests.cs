using Rezone.Domain;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Fetch;
using Rezone.Pipeline.Ingest;
using Spectre.Console;

namespace Rezone.Tests.Fetch;

/// <summary>The verb as a whole: what it plans, what it refuses, what it says at the end.</summary>
public sealed class FetchRunTests
{
    private static SourceManifest Project => SourceManifest.Load(ProjectFolders.Find().SourceManifest);

    [Fact]
    public void Plan_ProjectManifest_GivesEveryFileANameThatTheBuildRecognises()
    {
        var plan = FetchPlan.Of(Project, "dossier", []);

        Assert.Subset(
            plan.Targets.Select(t => t.Name).ToHashSet(),
            new HashSet<string>
            {
                "v_commune_2026.csv", "v_departement_2026.csv", "v_region_2026.csv", "v_mvt_commune_2026.csv",
                "donnees_communes.csv.zip", "019HexaSmal.csv", "etalab-cs1100507-stock-20260512-0339.csv",
            });
        Assert.DoesNotContain(plan.Targets, t => t.Source.Confidential);
        Assert.All(plan.Targets, t => Assert.Equal("https", t.Address.Scheme));
        // POP1B, the EPCI, the shapes and Mayotte's populations have no address that is known to hold.
        Assert.Superset(
            new HashSet<string> { "insee-pop1b", "dgcl-epci", "ign-admin-express", "insee-populations" },
            plan.ByHand.Select(s => s.Id).ToHashSet());
    }

    [Fact]
    public void Plan_OnlyConfidentialOrUnknownSources_IsRefused()
    {
        var error = Assert.Throws<UserError>(() => FetchPlan.Of(Project, "dossier", ["am-consommants", "insee-cogs", "insee-cog"]));

        Assert.Equal(UserErrorKind.Usage, error.Kind);
        Assert.Contains("--only names am-consommants, which is confidential: it is never downloaded.", error.Message, StringComparison.Ordinal);
        Assert.Contains("--only names « insee-cogs », which is no source.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("« insee-cog »", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ConfidentialSourceWithAddresses_IsStillNotFetched()
    {
        var manifest = new SourceManifest([.. Project.Sources.Select(s => s with
        {
            Files = [.. s.Files.Select(f => f with { Download = ["https://example.org/" + f.Id] })],
        }).Where(s => s.Confidential)]);

        Assert.Empty(FetchPlan.Of(manifest, "dossier", []).Targets);
    }

    [Fact]
    public void Plan_AddressThatTellsNoName_IsNamed()
    {
        var manifest = new SourceManifest([.. Project.Sources.Where(s => s.Id == "dgcl-epci").Select(s => s with
        {
            Files = [s.Files[0] with { Download = ["https://example.org/telecharger?id=3"] }],
        })]);

        var error = Assert.Throws<UserError>(() => FetchPlan.Of(manifest, "dossier", []));

        Assert.Contains("https://example.org/telecharger?id=3 does not end in a name such as « epcicom*.xlsx »", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OneFileFails_FetchesTheOthersAndNamesIt()
    {
        using var server = new LoopbackServer((request, _) => request.Path.Contains('2', StringComparison.Ordinal)
            ? new LoopbackAnswer("404 Not Found", [])
            : new LoopbackAnswer("200 OK", "a;b\n"u8.ToArray()));
        using var folder = new RawDrop();
        var manifest = Manifest(server.Address("t1.csv"), server.Address("t2.csv"), server.Address("t3.csv"));

        var (log, error) = await Run(manifest, folder.Path);

        Assert.Equal(UserErrorKind.Source, error?.Kind);
        Assert.Contains("/t2.csv: the server answers 404 Not Found.", error?.Message, StringComparison.Ordinal);
        Assert.Equal(
            [
                $"3 files to fetch into {folder.Path}",
                "s                    t1.csv                                        fetched, 0.00 MB",
                "s                    t2.csv                                        FAILED",
                "s                    t3.csv                                        fetched, 0.00 MB",
                "main                 to get by hand: Demander.",
            ],
            log.TrimEnd().Split('\n'));
        Assert.Equal(["t1.csv", "t1.csv.fetch.json", "t3.csv", "t3.csv.fetch.json"], folder.Names);
    }

    [Fact]
    public void RawFolders_HalfFilesAndNotes_AreNotRead()
    {
        using var folder = new RawDrop();
        File.WriteAllText(Path.Combine(folder.Path, "t1.csv"), "a\n");
        // Each would match the pattern « t*».
        File.WriteAllText(Path.Combine(folder.Path, "t1.csv.part"), "b\n");
        File.WriteAllText(Path.Combine(folder.Path, "t1.csv.fetch.json"), "{}");
        File.WriteAllText(Path.Combine(folder.Path, "t1.csv.part.fetch.json"), "{}");
        var source = Source("s", new SourceManifestFile("t", "t*", "csv", "utf-8", [], ";"));

        var file = Assert.Single(RawFolders.Open(new SourceManifest([source]), [folder.Path])["s"].Files);

        Assert.Equal("t1.csv", file.Name);
    }

    private static async Task<(string Log, UserError? Error)> Run(SourceManifest manifest, string folder)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        using var fetcher = new Fetcher(new FetchLimits());
        try
        {
            await new FetchRun(manifest, new RunLog(console), fetcher).Run(folder, [], TestContext.Current.CancellationToken);
            return (text.ToString(), null);
        }
        catch (UserError error)
        {
            return (text.ToString(), error);
        }
    }

    private static SourceManifest Manifest(params string[] addresses) => new(
    [
        Source("s", [.. addresses.Select((a, i) => new SourceManifestFile($"f{i}", $"t{i + 1}.csv", "csv", "utf-8", [], ";", Download: [a]))]),
        Source("main", new SourceManifestFile("m", "main.csv", "csv", "utf-8", [], ";")),
    ]);

    private static SourceManifestEntry Source(string id, params SourceManifestFile[] files) =>
        new(id, "Titre", "Producteur", "LO", "2026", "https://example.org/", "Demander.", Required: false, Confidential: false, files);
}
