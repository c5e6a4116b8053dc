using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Stages;

namespace Rezone.Pipeline;

/// <summary>The facts of every source, each in a stage of its own: a source is read again only where it has to be.</summary>
internal sealed class BuildFacts(IngestContext context, StageCache stages, RawInputs inputs, StageInput dimensions)
{
    // The country itself: every reader brings its table to the newest COG.
    internal static readonly IReadOnlyList<string> Country = ["insee-cog", "insee-populations", "dgcl-epci"];

    private readonly Dictionary<string, Fingerprint> read = new(StringComparer.Ordinal);

    /// <summary>What the facts are, as inputs of the figures.</summary>
    public IReadOnlyList<StageInput> Facts => [.. read.Select(r => new StageInput($"facts of {r.Key}", r.Value))];

    /// <summary>Readers in the order in which they run: a source stands below those it is read from.</summary>
    public static IReadOnlyList<FactReader> Readers(IndicatorCatalogue catalogue) =>
    [
        new("insee-populations", IngestPopulations.Run),
        new("insee-pop1b", c => IngestPop1b.Run(c, catalogue.Dimension("tranche-age"))),
        new("finess-et", IngestFinessEt.Run) { AbsentMeansNone = true },
        new("am-consommants", c => IngestAmConsommants.Run(c, catalogue.Dimension("population"))),
    ];

    /// <summary>Reads what has changed, repeats the issues of what has not, removes the facts of sources that are gone.</summary>
    public IReadOnlyList<FactSource> Read(IReadOnlyList<FactReader> readers)
    {
        var present = readers.Where(r => !context.Raw[r.Source].Missing).ToList();
        RemoveFiles(file => present.TrueForAll(r => r.Source != OwnerOf(file)));
        foreach (var reader in present)
            read.Add(reader.Source, Read(reader));
        return [.. present.Select(r => new FactSource(r.Source, r.AbsentMeansNone))];
    }

    private Fingerprint Read(FactReader reader)
    {
        IReadOnlyList<string> sources = [reader.Source, .. reader.From, .. Country.Where(id => id != reader.Source && !reader.From.Contains(id, StringComparer.Ordinal))];
        var issues = Path.Combine(context.FactsFolder, $"{reader.Source}.issues.jsonl");
        var own = context with { Raw = context.Raw.Only(sources) };
        var result = stages.Run(
            reader.Source,
            [dimensions, .. sources.Select(id => inputs.Of(context.Raw[id])), .. Facts.Where(f => reader.From.Any(id => f.Name == $"facts of {id}"))],
            StageOutputs.In(context.FactsFolder, name => OwnerOf(name) == reader.Source),
            () =>
            {
                RemoveFiles(file => OwnerOf(file) == reader.Source);
                return context.Issues.Copied(issues, () => Describe(reader.Run(own)));
            });
        if (!result.Ran)
            context.Issues.Repeat(issues);
        return result.Outputs;
    }

    private void RemoveFiles(Func<string, bool> isRemoved)
    {
        foreach (var file in FileDigests.In(context.FactsFolder).Where(f => isRemoved(f.Name)).ToList())
            File.Delete(file.Path);
    }

    /// <summary>The source that a file of facts belongs to: the longest id that its name starts with.</summary>
    private string? OwnerOf(string file) => context.Raw.Sources
        .Select(s => s.Entry.Id)
        .Where(id => file.StartsWith(id + ".", StringComparison.Ordinal) || file.StartsWith(id + "-", StringComparison.Ordinal))
        .MaxBy(id => id.Length);

    private static string Describe(IngestCounts counts) => $"{counts.Rows} rows, {counts.Facts} facts, {counts.Issues} bad rows";
}
