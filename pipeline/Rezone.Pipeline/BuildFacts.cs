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
        new("finess-et", c => IngestFinessEt.Run(c, catalogue.Dimension("categorie-finess"), catalogue.Dimension("statut-juridique")))
        {
            From = ["finess-ej"],
            AbsentMeansNone = true,
        },
        new("aci-msp", IngestAciMsp.Run) { PlacedBy = "finess-et", AbsentMeansNone = true },
        new("cnam-cds-type", c => IngestCdsType.Run(c, catalogue.Dimension("type-centre"), catalogue.Dimension("type-structure")["centre-de-sante"]))
        {
            PlacedBy = "finess-et",
            AbsentMeansNone = true,
        },
        new("insee-bpe", IngestBpe.Run) { AbsentMeansNone = true },
        new("am-consommants", c => IngestAmConsommants.Run(c, catalogue.Dimension("population"))),
        new("am-ald", c => IngestAmAld.Run(c, catalogue.Dimension("ald"))),
        new("am-prevention", c => IngestAmPrevention.Run(c, catalogue.Dimension("prevention"))),
        new("am-parcours", c => IngestAmParcours.Run(c, catalogue.Dimension("parcours"))),
        new("am-professionnels", c => IngestAmProfessionnels.Run(c, catalogue.Dimension("profession"))) { AbsentMeansNone = true },
        new("am-cabinets", c => IngestAmCabinets.Run(c, catalogue.Dimension("profession"))) { From = ["am-professionnels"], AbsentMeansNone = true },
        new("am-offreurs", c => IngestAmOffreurs.Run(c, catalogue.Dimension("offreur"))) { AbsentMeansNone = true },
    ];

    /// <summary>Reads what has changed, repeats the issues of what has not, removes the facts of sources that are gone.</summary>
    public IReadOnlyList<FactSource> Read(IReadOnlyList<FactReader> readers)
    {
        var present = readers.Where(IsPresent).ToList();
        RemoveFiles(file => present.TrueForAll(r => r.Source != OwnerOf(file)));
        return Read(present, RefusedSources.None);
    }

    /// <summary>
    /// Reads what has changed and goes on where a source is refused. One that is read from a refused one is passed over;
    /// facts of sources that are absent stay for the build that has them.
    /// </summary>
    public IReadOnlyList<FactSource> Read(IReadOnlyList<FactReader> readers, RefusedSources refused)
    {
        var sources = new List<FactSource>();
        foreach (var reader in readers.Where(r => IsPresent(r) && !refused.Has(r.Source) && !r.ReadsFrom.Any(refused.Has)))
        {
            if (refused.Read(reader.Source, null, () => Read(reader)) is not { } fingerprint)
                continue;
            read.Add(reader.Source, fingerprint);
            sources.Add(new FactSource(reader.Source, reader.AbsentMeansNone));
        }

        return sources;
    }

    /// <summary>Whether the source can be read.</summary>
    public bool IsPresent(FactReader reader) =>
        !context.Raw[reader.Source].Missing && (reader.PlacedBy is not { } register || !context.Raw[register].Missing);

    /// <summary>Whether the facts that lie there are those that the reader would write again.</summary>
    public bool IsCurrent(FactReader reader)
    {
        foreach (var id in reader.ReadsFrom)
        {
            if (stages.LastOutputs(id) is { } outputs)
                read[id] = outputs;
        }

        return stages.Holds(reader.Source, InputsOf(reader), OutputsOf(reader));
    }

    private Fingerprint Read(FactReader reader)
    {
        var issues = Path.Combine(context.FactsFolder, $"{reader.Source}.issues.jsonl");
        var own = context with { Raw = context.Raw.Only(SourcesOf(reader)) };
        var result = stages.Run(reader.Source, InputsOf(reader), OutputsOf(reader), () =>
        {
            RemoveFiles(file => OwnerOf(file) == reader.Source);
            return context.Issues.Copied(issues, () => Describe(reader.Run(own)));
        });
        if (!result.Ran)
            context.Issues.Repeat(issues);
        return result.Outputs;
    }

    private static IReadOnlyList<string> SourcesOf(FactReader reader) =>
        [.. new[] { reader.Source }.Concat(reader.ReadsFrom).Concat(Country).Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<StageInput> InputsOf(FactReader reader) =>
    [
        dimensions,
        .. SourcesOf(reader).Select(id => inputs.Of(context.Raw[id])),
        .. Facts.Where(f => reader.ReadsFrom.Any(id => f.Name == $"facts of {id}")),
    ];

    private StageOutputs OutputsOf(FactReader reader) =>
        StageOutputs.In(context.FactsFolder, name => OwnerOf(name) == reader.Source);

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
