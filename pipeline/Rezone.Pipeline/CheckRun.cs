using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Checks;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Explain;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Stages;

namespace Rezone.Pipeline;

/// <summary>
/// The verb <c>check</c>: reads declarations and all files, tells everything that is wrong with them at once, and compares
/// the sources with each other. It works in <c>.work</c> as a build does, and leaves its facts there for the next build.
/// </summary>
/// <param name="folders">Declarations, and where to work.</param>
/// <param name="log">What is told at the terminal.</param>
/// <param name="program">The program as stages compare it with the one that ran before; itself where null.</param>
public sealed class CheckRun(ProjectFolders folders, RunLog log, Fingerprint? program = null)
{
    private readonly RefusedSources refused = new();
    private readonly List<UserError> declarations = [];
    private readonly RawInputs inputs = new();

    private string FactsFolder => Path.Combine(folders.Work, "facts");

    private string CheckFolder => Path.Combine(folders.Work, "check");

    /// <summary>Every case of every comparison.</summary>
    private string CaseList => Path.Combine(folders.Work, "cross-checks.csv");

    private string Summary => Path.Combine(folders.Work, "cross-checks-summary.csv");

    /// <summary>Checks everything.</summary>
    /// <exception cref="UserError">All errors at once: Catalogue where a declaration is wrong, Source where only files are.</exception>
    public void Run(CheckOptions options)
    {
        var (manifest, catalogue) = Declared();
        if (manifest is null || catalogue is null)
            throw All("No raw file was read: manifest, sections, rules and thresholds have to hold first.");
        using var held = WorkLock.On(folders.Work);
        var given = RawFolders.Open(manifest, [options.Raw], refused);
        if (given.Sources.Any(s => s is { Missing: false, Entry.Confidential: true }) || options.SimulateMissing)
            log.Line(ExplanationText.Warning);

        using var issues = RowIssues.ToFile(Path.Combine(folders.Work, "check-issues.csv"));
        if (log.Stage("country", () => ReadCountry(given, issues), c => c is null ? "refused" : $"{c.Value.Country.Communes.Count} communes, COG {c.Value.Country.Cog}") is not { } known)
            throw All("No other source was read: without the COG, nobody knows the communes.");

        var stages = new StageCache(Path.Combine(folders.Work, "stages"), program ?? ProgramFingerprint.Read(), log);
        var raw = Prepared(given, manifest, options, known, catalogue, stages);
        var context = new IngestContext(raw, known.Country, known.History, FactsFolder, issues);
        var sources = new BuildFacts(context, stages, inputs, DeclaredMeaning.OfDimensions(catalogue, folders.Catalogue))
            .Read(BuildFacts.Readers(catalogue), refused);
        var ground = Ground(context, catalogue, sources);
        CheckMeasures(catalogue, known.Country, sources);
        log.Line($"{issues.Counts.Values.Sum()} row issues in {Path.Combine(folders.Work, "check-issues.csv")}");
        Compare(ground, raw);
        if (declarations.Count + refused.Errors.Count > 0)
            throw All();
    }

    private (SourceManifest? Manifest, IndicatorCatalogue? Catalogue) Declared()
    {
        SourceManifest? manifest = null;
        try
        {
            manifest = SourceManifest.Load(folders.SourceManifest);
        }
        catch (UserError error)
        {
            declarations.Add(error);
        }

        return (manifest, CatalogueFiles.Read(folders.Catalogue, manifest?.Sources, declarations));
    }

    private (Country Country, CommuneHistory History)? ReadCountry(RawFolders raw, RowIssues issues) =>
        issues.Copied(IssuesOf("country"), () => CountryReader.Read(raw, issues, refused));

    /// <summary>Reads the shapes, which belong to the files, and completes the sources where that is asked.</summary>
    private RawFolders Prepared(
        RawFolders given,
        SourceManifest manifest,
        CheckOptions options,
        (Country Country, CommuneHistory History) known,
        IndicatorCatalogue catalogue,
        StageCache stages)
    {
        var ground = new BuildGround(folders, manifest, stages, inputs);
        var places = given[BuildGround.Shapes].Missing
            ? null
            : refused.Read<CommunePlaces?>(BuildGround.Shapes, null, () => ground.Places(ground.TerritoryOf(given), () => BuildGround.ReadShapes(given, known.Country)));
        if (!options.SimulateMissing)
            return given;
        if (places is null || BuildFacts.Country.Any(refused.Has))
        {
            log.Line("Nothing was simulated: the country itself is not known well enough.");
            return given;
        }

        var dimensions = DeclaredMeaning.OfDimensions(catalogue, folders.Catalogue);
        // A real stock of FINESS is read for what depends on it.
        return refused.Read("finess-et", given, () => ground.Completed(given, options.Raw, dimensions, known, (places, catalogue), refused));
    }

    private CheckGround Ground(IngestContext context, IndicatorCatalogue catalogue, IReadOnlyList<FactSource> facts)
    {
        var (raw, country, history, issues) = (context.Raw, context.Country, context.History, context.Issues);
        var postcodes = log.Stage(
            "postcodes",
            () => refused.Read("laposte-hexasmal", Postcodes.None, () => issues.Copied(IssuesOf("laposte-hexasmal"), () => PostcodeReader.Read(raw, country, history, issues))),
            _ => "for the search");
        var attributes = log.Stage(
            "attributes",
            () => issues.Copied(IssuesOf("attributes"), () => TerritoryReader.Read(raw, country, history, issues, refused)),
            a => $"{a.Tvs.Count} TVS, {a.Zonage.Count} zones, {a.Qpv.Count} QPV, {a.Cpts.Count} CPTS");
        var sae = refused.Read("drees-sae", [], () => issues.Copied(IssuesOf("drees-sae"), () => EstablishmentLists.ReadSae(raw["drees-sae"], country, history, issues)));
        var ehpad = refused.Read("cnsa-ehpad", [], () => EstablishmentLists.ReadNumbers(raw["cnsa-ehpad"], "finessEt", issues));
        return new CheckGround(context, catalogue)
        {
            Absent = Absent(raw, BuildFacts.Readers(catalogue), facts),
            Attributes = attributes,
            Postcodes = postcodes,
            Sae = sae,
            Ehpad = ehpad,
            IssueFiles = IssueFiles(facts),
        };
    }

    private Dictionary<string, string> Absent(RawFolders raw, IReadOnlyList<FactReader> readers, IReadOnlyList<FactSource> facts)
    {
        var absent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in raw.Sources.Select(s => s.Entry.Id))
        {
            if (refused.Has(id))
                absent.Add(id, $"{id} is refused");
            else if (raw[id].Missing)
                absent.Add(id, $"{id} is missing");
            else if (readers.FirstOrDefault(r => r.Source == id) is { } reader && facts.All(f => f.Id != id))
                absent.Add(id, $"{id} needs {string.Join(", ", reader.ReadsFrom)}");
        }

        return absent;
    }

    /// <summary>Whether indicators name measures that the facts have: only the facts tell.</summary>
    private void CheckMeasures(IndicatorCatalogue catalogue, Country country, IReadOnlyList<FactSource> sources)
    {
        if (declarations.Count > 0)
            return;
        try
        {
            log.Stage("measures", () => IndicatorTable.Check(catalogue, country, sources, FactsFolder), c => $"{c} columns of the catalogue");
        }
        catch (UserError error)
        {
            declarations.Add(error);
        }
    }

    private IReadOnlyList<CrossCheck>? Comparisons(CheckGround ground)
    {
        try
        {
            return CrossChecks.Of(ground.Catalogue, ground.IssueFiles.Keys);
        }
        catch (UserError error)
        {
            // A dimension that cannot be read; its own error has been told before.
            declarations.Add(error);
            return null;
        }
    }

    private void Compare(CheckGround ground, RawFolders raw)
    {
        var checks = Comparisons(ground);
        if (checks is null)
            return;
        var outcomes = log.Stage(
            "cross-checks",
            () => checks.Select(c => CrossOutcome.Of(c, ground)).Where(o => !o.IsEmpty).ToList(),
            o => $"{o.Count(c => c.WhyNot is null)} of {o.Count} done");
        CrossCheckFiles.WriteSummary(Summary, outcomes, raw);
        CrossCheckFiles.WriteCases(CaseList, outcomes, raw);
        log.Table(CrossCheckText.Columns, [.. outcomes.Where(o => o.WhyNot is null).Select(o => CrossCheckText.RowOf(o, raw))]);
        foreach (var line in outcomes.SelectMany(CrossCheckText.WorstOf).Concat(CrossCheckText.NotDone(outcomes)))
            log.Line(line);
        log.Line($"The table is in {Summary}, every case in {CaseList}");
    }

    /// <summary>Where readers of sources with codes of communes have kept their issues.</summary>
    private Dictionary<string, string> IssueFiles(IReadOnlyList<FactSource> facts)
    {
        var files = facts.ToDictionary(f => f.Id, f => Path.Combine(FactsFolder, $"{f.Id}.issues.jsonl"), StringComparer.Ordinal);
        foreach (var id in BuildFacts.Country)
            files[id] = IssuesOf("country");
        foreach (var id in TerritoryReader.Sources)
            files[id] = IssuesOf("attributes");
        files["laposte-hexasmal"] = IssuesOf("laposte-hexasmal");
        files["drees-sae"] = IssuesOf("drees-sae");
        return files;
    }

    private string IssuesOf(string name) => Path.Combine(CheckFolder, $"{name}.issues.jsonl");

    private UserError All(string? unread = null)
    {
        List<UserError> all = [.. declarations, .. refused.Errors];
        var kind = declarations.Count > 0 || all.Exists(e => e.Kind == UserErrorKind.Catalogue) ? UserErrorKind.Catalogue : UserErrorKind.Source;
        if (unread is not null)
            all.Add(new UserError(kind, unread, "Correct what stands above, then check again."));
        return new UserError(kind, all);
    }
}
