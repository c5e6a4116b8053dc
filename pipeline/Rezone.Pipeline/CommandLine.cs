using System.CommandLine;
using Rezone.Audit;
using Rezone.Domain;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Explain;
using Rezone.Pipeline.Fetch;
using Rezone.Pipeline.Publish;
using Rezone.Pipeline.Simulation;
using Rezone.Pipeline.Simulation.Sample;
using Rezone.Pipeline.Site;

namespace Rezone.Pipeline;

/// <summary>The verbs of <c>rezone</c> and their options.</summary>
internal static class CommandLine
{
    // What a shell gives a program that Ctrl+C ended.
    private const int ExitInterrupted = 130;

    public static RootCommand Root(ProjectFolders folders, RunLog log) =>
        new("Builds the Rézone site: raw extracts in, a static site out.")
        {
            Build(folders, log),
            Serve(folders, log),
            Audit(folders, log),
            Check(folders, log),
            Fetch(folders, log),
            Simulate(folders, log),
            Explain(folders, log),
            Contract(folders),
        };

    private static Command Build(ProjectFolders folders, RunLog log)
    {
        var raw = Folder("--raw", "Folder of raw extracts; the invented sample country when absent.");
        var output = Folder("--out", "Folder of the finished site; output/site when absent.");
        var simulate = new Option<bool>("--simulate-missing") { Description = "Simulate the sources that are absent, labelled as such." };
        var work = Folder("--work", "Folder of confidential intermediates; .work when absent.");
        var ledger = Folder("--ledger", "Folder of the ledger of cuts; raw-data/ledger when absent, for sources that are not simulated.");
        var serve = new Option<bool>("--serve") { Description = "Serve the site on this machine once it is built." };
        var command = new Command("build", "Builds the site.") { raw, output, work, ledger, simulate, serve };
        command.SetAction(async (arguments, stop) =>
        {
            var site = Path.GetFullPath(arguments.GetValue(output) ?? folders.Site);
            var own = arguments.GetValue(work) is { } given ? folders with { Work = Path.GetFullPath(given) } : folders;
            new Build(own, log).Run(new BuildOptions(
                Path.GetFullPath(arguments.GetValue(raw) ?? folders.Sample), site, arguments.GetValue(simulate), arguments.GetValue(ledger)));
            if (arguments.GetValue(serve))
                await StaticServer.Run(site, port: 0, address => log.Line($"Serving {address} (Ctrl+C stops)"), stop);
            return 0;
        });
        return command;
    }

    private static Command Serve(ProjectFolders folders, RunLog log)
    {
        var site = SiteOption();
        var port = new Option<int>("--port") { Description = "Port; a free one when absent.", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (!result.Tokens.All(t => ushort.TryParse(t.Value, out _)))
                result.AddError($"--port is from 0 to {ushort.MaxValue}.");
        });
        var command = new Command("serve", "Serves a finished site on this machine only.") { site, port };
        command.SetAction(async (arguments, stop) =>
        {
            await StaticServer.Run(
                SiteFolder(arguments.GetValue(site), folders),
                arguments.GetValue(port),
                address => log.Line($"Serving {address} (Ctrl+C stops)"),
                stop);
            return 0;
        });
        return command;
    }

    private static Command Audit(ProjectFolders folders, RunLog log)
    {
        var site = SiteOption();
        var json = new Option<bool>("--json") { Description = "The report as JSON: checks, with how much each examined, and breaches." };
        var command = new Command("audit", "Attacks a finished site as a skilled reader would; exit 5 on any breach.") { site, json };
        command.SetAction(arguments =>
        {
            var report = SiteAudit.Run(SiteFolder(arguments.GetValue(site), folders));
            if (arguments.GetValue(json))
                Console.Out.WriteLine(report.ToJson());
            else
                Tell(report, log);
            return report.Passes ? 0 : (int)UserErrorKind.Disclosure;
        });
        return command;
    }

    private static void Tell(AuditReport report, RunLog log)
    {
        foreach (var check in report.Checks)
            log.Line($"{check.Name}: {check.Examined} examined");
        foreach (var breach in report.Breaches)
            log.Line($"BREACH {breach}");
    }

    private static Command Check(ProjectFolders folders, RunLog log)
    {
        var raw = Folder("--raw", "Folder of raw extracts; the invented sample country when absent.");
        var work = Folder("--work", "Folder of confidential intermediates; .work when absent.");
        var simulate = new Option<bool>("--simulate-missing") { Description = "Simulate the sources that are absent, to compare them as well." };
        var command = new Command("check", "Checks declarations and files, tells every error at once, compares the sources. Confidential.") { raw, work, simulate };
        command.SetAction(arguments =>
        {
            var own = arguments.GetValue(work) is { } given ? folders with { Work = Path.GetFullPath(given) } : folders;
            new CheckRun(own, log).Run(new CheckOptions(Path.GetFullPath(arguments.GetValue(raw) ?? folders.Sample), arguments.GetValue(simulate)));
            return 0;
        });
        return command;
    }

    private static Command Fetch(ProjectFolders folders, RunLog log)
    {
        var raw = Folder("--raw", "Folder the files go to; raw-data/drop when absent.");
        var only = new Option<string[]>("--only") { Description = "Fetch these sources only.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var command = new Command("fetch", "Downloads the public sources; what an interrupted download left is continued.") { raw, only };
        command.SetAction(async (arguments, stop) =>
        {
            using var fetcher = new Fetcher(new FetchLimits());
            try
            {
                await new FetchRun(SourceManifest.Load(folders.SourceManifest), log, fetcher)
                    .Run(Path.GetFullPath(arguments.GetValue(raw) ?? folders.Drop), arguments.GetValue(only) ?? [], stop);
                return 0;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                log.Line("Stopped. Run fetch again: what came is kept and continued.");
                return ExitInterrupted;
            }
        });
        return command;
    }

    private static Command Simulate(ProjectFolders folders, RunLog log)
    {
        var raw = Folder("--raw", "Folder of real raw extracts to complete.");
        var output = Folder("--out", "Folder the simulated sources are written to.");
        output.Required = true;
        var sample = new Option<bool>("--sample") { Description = "Write the invented sample country instead." };
        var communes = new Option<int?>("--communes") { Description = "Write a country of N communes instead, without shapes, for tests of scale.", HelpName = "N" };
        var command = new Command("simulate", "Writes the sources that are absent, in their official layouts.") { raw, output, sample, communes };
        command.Validators.Add(result =>
        {
            bool[] asked = [result.GetValue(raw) is not null, result.GetValue(sample), result.GetValue(communes) is not null];
            if (asked.Count(a => a) != 1)
                result.AddError("Give one of --raw DIR, --sample or --communes N.");
        });
        command.SetAction(arguments =>
        {
            var target = Path.GetFullPath(arguments.GetRequiredValue(output));
            if (arguments.GetValue(raw) is { } folder)
                new Build(folders, log).SimulateMissing(Path.GetFullPath(folder), target);
            else if (arguments.GetValue(communes) is { } count)
                SyntheticCountry.Write(target, count);
            else
                SampleCountry.Write(target);
            return 0;
        });
        return command;
    }

    private static Command Explain(ProjectFolders folders, RunLog log)
    {
        var indicator = new Option<string>("--indicator") { Description = "Id of the indicator.", HelpName = "ID", Required = true };
        var value = new Option<string>("--value") { Description = "Value of the dimension it fans out over.", HelpName = "ID" };
        var communes = new Option<string[]>("--communes", "--commune")
        {
            Description = "INSEE codes of the territory, with commas or blanks between them.",
            HelpName = "CODES",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var raw = Folder("--raw", "Folder of raw extracts of the build; the invented sample country when absent.");
        var work = Folder("--work", "Folder of confidential intermediates of the build; .work when absent.");
        var site = SiteOption();
        var json = new Option<bool>("--json") { Description = "Write JSON, nothing left out." };
        var command = new Command("explain", "Prints the chain behind one figure: lines, facts, tallies, group, site. Confidential.")
        {
            indicator, value, communes, raw, work, site, json,
        };
        command.SetAction(arguments =>
        {
            var own = arguments.GetValue(work) is { } given ? folders with { Work = Path.GetFullPath(given) } : folders;
            var explanation = new Explainer(own, log).Explain(new ExplainOptions(
                arguments.GetRequiredValue(indicator),
                arguments.GetValue(value),
                [.. arguments.GetRequiredValue(communes).SelectMany(c => c.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
                Path.GetFullPath(arguments.GetValue(raw) ?? folders.Sample),
                Path.GetFullPath(arguments.GetValue(site) ?? folders.Site)));
            foreach (var line in arguments.GetValue(json) ? [ExplanationText.Json(explanation)] : ExplanationText.Lines(explanation))
                log.Line(line);
            return 0;
        });
        return command;
    }

    private static Command Contract(ProjectFolders folders)
    {
        var command = new Command("contract", "Rewrites the generated files of the browser contract.");
        command.SetAction(_ => ContractFiles.Write(Path.Combine(folders.SiteTemplates, "js")));
        return command;
    }

    private static Option<string> SiteOption() =>
        Folder("--site", "Folder of the finished site; output/site when absent.");

    private static Option<string> Folder(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
                result.AddError($"{name} names no folder.");
        });
        return option;
    }

    private static string SiteFolder(string? given, ProjectFolders folders)
    {
        var folder = Path.GetFullPath(given ?? folders.Site);
        return Rezone.Pipeline.Site.SiteFolder.IsSite(folder)
            ? folder
            : throw new UserError(UserErrorKind.Usage, $"There is no finished site in {folder}.", "Run « rezone build » first, or name another folder with --site.");
    }
}
