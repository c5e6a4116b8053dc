using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Stages;

namespace Rezone.Pipeline.Explain;

/// <summary>Follows one figure from the raw files to the site, with the real counts of <c>.work</c>.</summary>
/// <param name="folders">Declarations, and where the build worked.</param>
/// <param name="log">Where stages tell of themselves; none runs here.</param>
/// <param name="program">The program as stages compare it with the one that built; itself where null.</param>
public sealed class Explainer(ProjectFolders folders, RunLog log, Fingerprint? program = null)
{
    /// <summary>The chain behind one figure.</summary>
    /// <exception cref="UserError">An id is unknown, the source is absent, or facts or site are not those of these files.</exception>
    public Explanation Explain(ExplainOptions options)
    {
        var manifest = SourceManifest.Load(folders.SourceManifest);
        var catalogue = CatalogueFiles.Read(folders.Catalogue, manifest.Sources);
        var indicator = IndicatorOf(options, catalogue);
        var columns = ColumnsOf(options, indicator, catalogue);
        using var silent = new RowIssues(TextWriter.Null);
        var raw = RawFolders.Open(manifest, RawOf(options));
        var (country, history) = CountryReader.Read(raw, silent);
        var territory = ExplainedTerritory.Of(options.Communes, country, history);
        var context = new IngestContext(raw, country, history, Path.Combine(folders.Work, "facts"), silent);
        var sources = CurrentSources(context, catalogue, columns);
        var table = IndicatorTable.Compute(catalogue with { Indicators = [indicator] }, country, sources, context.FactsFolder);

        var site = PublishedSite.Open(options.Site);
        var figure = new ExplainedFigures(indicator, catalogue, columns, site, country, territory.Indexes);
        var quantities = Quantities(columns, context, table, territory.Indexes);
        var tally = figure.Tally(table);
        var published = figure.Published();
        return new Explanation(
            figure.Rule.Protects != ProtectedPersons.Nobody,
            indicator.Id,
            options.Value,
            columns.Value is { } value ? $"{indicator.Label} : {value.Label}" : indicator.Label,
            figure.Formula,
            [.. territory.Indexes.Select(i => country.Communes[i]).Select(c => new ExplainedCommune(c.Code.ToString(), c.Name, c.Population))],
            territory.Remarks,
            quantities,
            tally,
            figure.Groups(table),
            published,
            figure.WhyDifferent(tally, published),
            figure.Comparators());
    }

    private IReadOnlyList<string> RawOf(ExplainOptions options)
    {
        var simulated = Path.Combine(folders.Work, "simulated");
        return Directory.Exists(simulated) ? [options.Raw, simulated] : [options.Raw];
    }

    private static Indicator IndicatorOf(ExplainOptions options, IndicatorCatalogue catalogue) =>
        catalogue.Indicators.FirstOrDefault(i => i.Id == options.Indicator) ?? throw new UserError(
            UserErrorKind.Usage,
            $"There is no indicator « {options.Indicator} ».",
            $"Did you mean one of these: {NearMatches.Of(options.Indicator, catalogue.Indicators.Select(i => i.Id))}?");

    private static IndicatorColumns ColumnsOf(ExplainOptions options, Indicator indicator, IndicatorCatalogue catalogue)
    {
        var all = IndicatorColumns.Of(indicator, catalogue);
        if (all.FirstOrDefault(c => c.Value?.Id == options.Value) is { } found)
            return found;
        var ids = all.Select(c => c.Value?.Id).OfType<string>().ToList();
        throw new UserError(
            UserErrorKind.Usage,
            options.Value is { } given ? $"Indicator « {indicator.Id} » has no value « {given} »." : $"Indicator « {indicator.Id} » has several values.",
            ids.Count == 0 ? "Leave --value away." : $"Give --value one of these: {NearMatches.Of(options.Value ?? "", ids)}{(ids.Count > 5 ? ", …" : "")}.");
    }

    private List<FactSource> CurrentSources(IngestContext context, IndicatorCatalogue catalogue, IndicatorColumns columns)
    {
        var stages = new StageCache(Path.Combine(folders.Work, "stages"), program ?? ProgramFingerprint.Read(), log);
        var facts = new BuildFacts(context, stages, new RawInputs(), DeclaredMeaning.OfDimensions(catalogue, folders.Catalogue));
        var readers = BuildFacts.Readers(catalogue).Where(r => columns.All.Any(c => c.Source == r.Source)).ToList();
        foreach (var reader in readers)
        {
            if (!facts.IsPresent(reader))
                throw new UserError(UserErrorKind.Usage, $"Source {reader.Source} is absent: there is no figure.", "Add its files, or build with --simulate-missing.");
            if (!facts.IsCurrent(reader))
            {
                throw new UserError(
                    UserErrorKind.Usage,
                    $"The facts of {reader.Source} in {context.FactsFolder} were not made from these files by this program.",
                    "Run « rezone build » first, with the same --raw and --work.");
            }
        }

        return [.. readers.Select(r => new FactSource(r.Source, r.AbsentMeansNone))];
    }

    private static IReadOnlyList<ExplainedQuantity> Quantities(
        IndicatorColumns columns, IngestContext context, IndicatorTable table, IReadOnlyList<int> communes)
    {
        (string Role, Column? Column)[] roles =
        [
            ("numerator", columns.Numerator),
            ("denominator", columns.Denominator),
            ("persons behind the numerator", columns.NumeratorPersons),
            ("persons behind the denominator", columns.DenominatorPersons),
        ];
        return [.. roles.Where(r => r.Column is not null && table.Has(r.Column)).Select(r => QuantityOf(r.Role, r.Column ?? columns.Numerator, context, table, communes))];
    }

    private static ExplainedQuantity QuantityOf(string role, Column column, IngestContext context, IndicatorTable table, IReadOnlyList<int> communes)
    {
        var source = context.Raw[column.Source];
        var amounts = communes.Select(i => table[column.Id][i]).ToList();
        return new ExplainedQuantity(
            role,
            column.Id,
            column.Source,
            $"{source.Entry.Title}, {(source.Simulated ? "simulated" : source.Entry.Millesime)}",
            new RowTrace(source, context.Country, context.History, CommuneOf(context)).Of(column, communes.ToHashSet()),
            FactTable.PathOf(context.FactsFolder, column.Source),
            [.. FactsOf(column, context, communes)],
            amounts,
            amounts.Exists(a => a is not null) ? amounts.Sum() : null);
    }

    private static Func<string, string> CommuneOf(IngestContext context)
    {
        var communes = new Lazy<Dictionary<string, string>>(() => File.Exists(EstablishmentTable.PathOf(context.FactsFolder))
            ? EstablishmentTable.Read(context.FactsFolder).ToDictionary(e => e.FinessEt, e => e.Commune.ToString(), StringComparer.Ordinal)
            : []);
        return number => communes.Value.GetValueOrDefault(number, "");
    }

    private static IEnumerable<ExplainedFact> FactsOf(Column column, IngestContext context, IReadOnlyList<int> communes)
    {
        var position = column.Dimension is { } dimension ? FactTable.Dimensions(context.FactsFolder, column.Source).ToList().IndexOf(dimension.Column) : -1;
        var asked = communes.Select(i => context.Country.Communes[i].Code).ToHashSet();
        return FactTable.Read(context.FactsFolder, column.Source)
            .Where(f => f.Measure == column.Measure && asked.Contains(f.Commune))
            .Where(f => position < 0 || column.Codes.Contains(f.Values[position], StringComparer.Ordinal))
            .Select(f => new ExplainedFact(f.Commune.ToString(), f.Values, f.Measure, f.Amount));
    }
}
