using Rezone.Pipeline.Publish;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.OpenData;

/// <summary>
/// Everything that a site publishes, read back from its finished payloads: the open data are made of nothing else, so
/// that they cannot hold what the site hides.
/// </summary>
public sealed class PublishedFigures
{
    private readonly List<DepartementCommunes> communes = [];

    private PublishedFigures(SiteManifest manifest, CataloguePayload catalogue, NationalTotals national)
    {
        Manifest = manifest;
        Catalogue = catalogue;
        National = national;
    }

    /// <summary>What the release is.</summary>
    public SiteManifest Manifest { get; }

    /// <summary>The indicators that are shown.</summary>
    public CataloguePayload Catalogue { get; }

    /// <summary>Totals of areas.</summary>
    public NationalTotals National { get; }

    /// <summary>Who the communes are, by département.</summary>
    public IReadOnlyList<DepartementCommunes> Communes => communes;

    /// <summary>Public count → commune and amount, without zeros; null where the source has nothing.</summary>
    public SortedDictionary<string, List<(string Commune, long? Amount)>> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Activity → commune and amount, without zeros; null where it is hidden.</summary>
    public SortedDictionary<string, List<(string Commune, long? Amount)>> Activity { get; } = new(StringComparer.Ordinal);

    /// <summary>Cut → its blocks.</summary>
    public SortedDictionary<string, PublishedCut> Cuts { get; } = new(StringComparer.Ordinal);

    /// <summary>Variable on patients → its amounts.</summary>
    public SortedDictionary<string, PublishedAmounts> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a site's payloads.</summary>
    /// <param name="site">Root of the site; its pages need not be there yet.</param>
    public static PublishedFigures Read(string site)
    {
        var manifest = PayloadFiles.ReadPlain<SiteManifest>(Path.Combine(site, "manifest.json"));
        var catalogue = Payload<CataloguePayload>(manifest.CatalogueFile);
        var tabs = catalogue.Indicators.Select(i => i.Section.Split('/')[0]).Distinct(StringComparer.Ordinal).ToList();
        var departements = manifest.Departements.AsParallel().AsOrdered().Select(d => (
            Payload<DepartementCommunes>(At(manifest.CommunesFile, d.Code)),
            (IReadOnlyList<DepartementFigures>)[
                .. tabs.Select(tab => Payload<DepartementFigures>(At(manifest.FiguresFile.Replace("{tab}", tab, StringComparison.Ordinal), d.Code))),
            ]));
        return Of(manifest, catalogue, Payload<NationalTotals>(manifest.NationalFile), departements);

        T Payload<T>(string path) => PayloadFiles.ReadCompressed<T>(Path.Combine(site, path));
        static string At(string path, string departement) => path.Replace("{code}", departement, StringComparison.Ordinal);
    }

    /// <summary>Puts payloads together.</summary>
    /// <param name="manifest">What the release is.</param>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="national">Totals of areas.</param>
    /// <param name="departements">The payloads of each département.</param>
    public static PublishedFigures Of(
        SiteManifest manifest,
        CataloguePayload catalogue,
        NationalTotals national,
        IEnumerable<(DepartementCommunes Communes, IReadOnlyList<DepartementFigures> Tabs)> departements)
    {
        var figures = new PublishedFigures(manifest, catalogue, national);
        foreach (var (communes, tabs) in departements)
        {
            figures.communes.Add(communes);
            // What two tabs show stands in the files of both, equal.
            Add(figures.Counts, communes, tabs.SelectMany(t => t.Counts));
            Add(figures.Activity, communes, tabs.SelectMany(t => t.Activity));
            var cuts = Once(tabs.SelectMany(t => t.Cuts));
            foreach (var (id, cut) in cuts)
                figures.AddCut(id, cut, communes);
            foreach (var (id, variable) in Once(tabs.SelectMany(t => t.Variables)))
                figures.AddVariable(id, variable, cuts[variable.Cut]);
        }

        return figures;
    }

    private static void Add(
        SortedDictionary<string, List<(string Commune, long? Amount)>> columns,
        DepartementCommunes communes,
        IEnumerable<KeyValuePair<string, IReadOnlyList<long?>>> added)
    {
        foreach (var (id, amounts) in Once(added))
        {
            if (!columns.TryGetValue(id, out var rows))
                columns.Add(id, rows = []);
            for (var i = 0; i < amounts.Count; i++)
            {
                if (amounts[i] != 0)
                    rows.Add((communes.Codes[i], amounts[i]));
            }
        }
    }

    private void AddCut(string id, ShardCut cut, DepartementCommunes communes)
    {
        if (!Cuts.TryGetValue(id, out var national))
            Cuts.Add(id, national = new PublishedCut());
        for (var b = 0; b < cut.Ids.Count; b++)
            national.Sizes[cut.Ids[b]] = (cut.Members[b], cut.Populations[b]);
        for (var i = 0; i < cut.Block.Count; i++)
        {
            if (cut.Block[i] >= 0)
                national.Communes.Add((communes.Codes[i], cut.Ids[cut.Block[i]]));
        }

        if (cut.Ids.Count > 0)
            national.Departements.Add(communes.Departement);
    }

    private void AddVariable(string id, ShardVariable variable, ShardCut cut)
    {
        if (!Variables.TryGetValue(id, out var national))
            Variables.Add(id, national = new PublishedAmounts(variable.Cut));
        for (var b = 0; b < cut.Ids.Count; b++)
            national.Blocks[cut.Ids[b]] = (variable.Amounts[b], variable.Whole?[b]);
    }

    private static SortedDictionary<string, T> Once<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        var once = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, value) in entries)
            once.TryAdd(id, value);
        return once;
    }
}
