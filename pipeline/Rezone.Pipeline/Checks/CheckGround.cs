using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Checks;

/// <summary>All that comparisons look at; what takes time is read when it is first asked for.</summary>
internal sealed class CheckGround
{
    private readonly Lazy<IReadOnlyList<Establishment>> establishments;
    private readonly Lazy<Dictionary<string, Establishment>> byNumber;
    private readonly Lazy<IReadOnlyList<ShapeAttributes>> shapes;

    /// <summary>Prepares the ground.</summary>
    /// <param name="context">Files, country and facts.</param>
    /// <param name="catalogue">The catalogue.</param>
    public CheckGround(IngestContext context, IndicatorCatalogue catalogue)
    {
        Context = context;
        Catalogue = catalogue;
        establishments = new(() => EstablishmentTable.Read(context.FactsFolder));
        byNumber = new(() => Establishments.ToDictionary(e => e.FinessEt, StringComparer.Ordinal));
        shapes = new(() => [.. context.Raw["ign-admin-express"].Files.Select(f => f.Path).Order(StringComparer.Ordinal).SelectMany(AdminExpressZip.ReadAttributes)]);
    }

    /// <summary>Files, country and facts.</summary>
    public IngestContext Context { get; }

    /// <summary>The communes.</summary>
    public Country Country => Context.Country;

    /// <summary>The catalogue.</summary>
    public IndicatorCatalogue Catalogue { get; }

    /// <summary>Source → why it cannot be compared; sources that can are not in it.</summary>
    public required IReadOnlyDictionary<string, string> Absent { get; init; }

    /// <summary>What public sources say of communes.</summary>
    public required TerritoryAttributes Attributes { get; init; }

    /// <summary>Postal codes.</summary>
    public required Postcodes Postcodes { get; init; }

    /// <summary>The establishments of <c>drees-sae</c>.</summary>
    public required IReadOnlyList<ListedEstablishment> Sae { get; init; }

    /// <summary>The establishments of <c>cnsa-ehpad</c>.</summary>
    public required IReadOnlyList<ListedEstablishment> Ehpad { get; init; }

    /// <summary>Files in which readers have kept their issues, by source.</summary>
    public required IReadOnlyDictionary<string, string> IssueFiles { get; init; }

    /// <summary>Every establishment of FINESS.</summary>
    public IReadOnlyList<Establishment> Establishments => establishments.Value;

    /// <summary>The establishment of FINESS with a number; null where it has none.</summary>
    public Establishment? EstablishmentOf(string number) => byNumber.Value.GetValueOrDefault(number);

    /// <summary>What the shapes say of communes and arrondissements.</summary>
    public IReadOnlyList<ShapeAttributes> Shapes => shapes.Value;

    /// <summary>Why a source cannot be compared; null where it can.</summary>
    public string? WhyAbsent(string source) => Absent.GetValueOrDefault(source);

    /// <summary>The name of a commune or city; empty where it has none.</summary>
    public string NameOf(CodeCommune code) => Country.IndexOf(code) is >= 0 and var index
        ? Country.Communes[index].Name
        : Country.Cities.FirstOrDefault(c => c.Code == code.ToString())?.Name ?? "";

    /// <summary>Facts of a source, commune by commune, as they were written.</summary>
    public IEnumerable<(CodeCommune Commune, IReadOnlyList<Fact> Facts)> FactsByCommune(string source)
    {
        List<Fact> facts = [];
        foreach (var fact in FactTable.Read(Context.FactsFolder, source))
        {
            if (facts.Count > 0 && facts[0].Commune != fact.Commune)
            {
                yield return (facts[0].Commune, facts);
                facts = [];
            }

            facts.Add(fact);
        }

        if (facts.Count > 0)
            yield return (facts[0].Commune, facts);
    }

    /// <summary>
    /// Sum per commune of the facts of a measure that are wanted; null where one of them was not collected. Communes
    /// without such a fact are not in it.
    /// </summary>
    public IReadOnlyDictionary<CodeCommune, decimal?> Amounts(string source, string measure, Func<IReadOnlyList<string>, bool>? wanted = null)
    {
        var sums = new Dictionary<CodeCommune, decimal?>();
        foreach (var fact in FactTable.Read(Context.FactsFolder, source))
        {
            if (fact.Measure == measure && (wanted is null || wanted(fact.Values)))
                sums[fact.Commune] = sums.TryGetValue(fact.Commune, out var sum) ? sum + fact.Amount : fact.Amount;
        }

        return sums;
    }
}
