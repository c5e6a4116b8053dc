using Rezone.Domain.Indicators;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.OpenData;

/// <summary>The data dictionary: what the identifiers of the other tables mean. Declarations and sources only, no figure.</summary>
internal sealed class DictionaryTables
{
    private readonly PublishedFigures figures;
    private readonly IndicatorCatalogue catalogue;
    private readonly List<Column> variables;
    private readonly Dictionary<string, SourceLine> sources;

    public DictionaryTables(PublishedFigures figures, IndicatorCatalogue catalogue)
    {
        this.figures = figures;
        this.catalogue = catalogue;
        sources = figures.Manifest.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        variables =
        [
            .. catalogue.Indicators
                .SelectMany(i => IndicatorColumns.Of(i, catalogue))
                .SelectMany(c => c.All)
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .Where(c => figures.Counts.ContainsKey(c.Id) || figures.Variables.ContainsKey(c.Id) || figures.Activity.ContainsKey(c.Id))
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The indicators, each with the variables it divides.</summary>
    public OpenTable Indicators()
    {
        var rules = catalogue.Indicators.ToDictionary(i => i.Id, i => catalogue.Rules[i.Suppression], StringComparer.Ordinal);
        var rows = figures.Catalogue.Indicators.SelectMany(i => i.Values.Select(v => (Indicator: i, Value: v))).ToList();
        return new OpenTable
        {
            Name = "indicateurs",
            Title = "Dictionnaire des indicateurs",
            Description = "Une ligne par indicateur et valeur de sa dimension, dans l'ordre du site. Un indicateur est un nombre, "
                + "ou le quotient de deux sommes : on additionne numérateurs et dénominateurs avant de diviser.",
            Key = ["indicateur", "valeur_dimension"],
            Sources = [],
            Columns =
            [
                OpenText.Of(rows, "indicateur", "Identifiant de l'indicateur", r => r.Indicator.Id),
                OpenText.OrNothing(rows, "valeur_dimension", "Valeur de la dimension ; vide pour un indicateur d'une seule valeur", r => r.Value.Id),
                OpenText.Of(rows, "libelle", "Libellé de l'indicateur", r => r.Indicator.Label),
                OpenText.Of(rows, "libelle_valeur", "Libellé de la valeur", r => r.Value.Label),
                OpenText.OrNothing(rows, "remarque", "Remarque affichée avec la valeur", r => r.Value.Note),
                OpenText.Of(rows, "genre", "« nombre », « rapport » ou « repartition » (chaque valeur rapportée à la somme des valeurs)", r => KindOf(r.Indicator.Kind)),
                OpenText.Of(
                    rows,
                    "unite",
                    "Unité affichée : percent (%), per-hundred (pour 100 personnes), inhabitants (habitants), structures, practices (lieux d'exercice), "
                        + "professionals (professionnels), patients, acts (actes), coefficient",
                    r => r.Indicator.Unit),
                OpenNumber.Of(rows, "decimales", "Chiffres après la virgule à l'affichage", r => r.Indicator.Decimals),
                OpenText.Of(rows, "numerateur", "Variable comptée", r => r.Value.Numerator),
                OpenText.OrNothing(rows, "denominateur", "Variable par laquelle on divise ; vide pour un nombre ou une répartition", r => r.Value.Denominator),
                OpenText.OrNothing(rows, "professionnels", "Nombre public de professionnels sur lequel l'activité repose", r => r.Value.Professionals),
                OpenText.Of(rows, "source", "Identifiant de la source du numérateur, décrite dans la table « sources »", r => r.Indicator.Source),
                OpenText.OrNothing(rows, "millesime", "Millésime de cette source", r => sources.GetValueOrDefault(r.Indicator.Source)?.Millesime),
                OpenText.Of(rows, "regle", "Règle de secret", r => rules[r.Indicator.Id].Label),
                OpenNumber.OrNothing(rows, "minimum", "Plus petit nombre de personnes sur lequel un chiffre publié peut reposer ; vide pour une donnée publique", r => r.Indicator.MinimumPersons),
                OpenText.OrNothing(rows, "indisponible", "Pourquoi le site n'en a aucun chiffre ; vide quand il en a", r => r.Value.Unavailable),
                OpenText.Of(rows, "methode", "Page qui explique la méthode, relative à la racine du site", r => r.Indicator.MethodPage),
            ],
        };
    }

    /// <summary>The variables, each with the table that its figures stand in.</summary>
    public OpenTable Variables() => new()
    {
        Name = "variables",
        Title = "Dictionnaire des variables",
        Description = "Une ligne par variable publiée : une mesure d'une source, entière ou pour une valeur d'une dimension.",
        Key = ["variable"],
        Sources = [],
        Columns =
        [
            OpenText.Of(variables, "variable", "Identifiant", v => v.Id),
            OpenText.Of(variables, "table", "Table qui en porte les chiffres", TableOf),
            OpenText.Of(variables, "source", "Identifiant de la source, décrite dans la table « sources »", v => v.Source),
            OpenText.Of(variables, "mesure", "Mesure de la source", v => v.Measure),
            OpenText.OrNothing(variables, "dimension", "Dimension dont elle garde une valeur ; vide quand elle garde tout", v => v.Dimension?.Id),
            OpenText.OrNothing(variables, "valeur_dimension", "Valeur gardée, décrite dans la table « dimensions »", v => v.Value?.Id),
            OpenText.OrNothing(variables, "libelle_valeur", "Libellé de cette valeur", v => v.Value?.Label),
            OpenText.OrNothing(
                variables,
                "decoupage",
                "Pour les patients : identifiant du découpage. Les variables d'un même découpage ont exactement les mêmes groupes",
                v => figures.Variables.GetValueOrDefault(v.Id)?.Cut),
            OpenText.OrNothing(variables, "ensemble", "Pour les patients : la variable plus large parmi laquelle on compte", WholeOf),
        ],
    };

    /// <summary>The values of the dimensions that variables are narrowed by.</summary>
    public OpenTable Dimensions()
    {
        var rows = variables
            .Select(v => v.Dimension)
            .OfType<Dimension>()
            .DistinctBy(d => d.Id, StringComparer.Ordinal)
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .SelectMany(d => d.Values.Select(v => (Dimension: d, Value: v)))
            .ToList();
        return new OpenTable
        {
            Name = "dimensions",
            Title = "Dictionnaire des dimensions",
            Description = "Une ligne par valeur des dimensions des variables, dans l'ordre du site ; toutes n'ont pas de variable publiée.",
            Key = ["dimension", "valeur_dimension"],
            Sources = [],
            Columns =
            [
                OpenText.Of(rows, "dimension", "Identifiant de la dimension", r => r.Dimension.Id),
                OpenText.Of(rows, "libelle_dimension", "Libellé de la dimension", r => r.Dimension.Label),
                OpenText.Of(rows, "valeur_dimension", "Identifiant de la valeur", r => r.Value.Id),
                OpenText.Of(rows, "libelle_valeur", "Libellé de la valeur", r => r.Value.Label),
                OpenText.OrNothing(rows, "remarque", "Remarque sur la valeur", r => r.Value.Note),
                OpenText.OrNothing(rows, "nomenclature", "Nomenclature officielle d'où viennent les valeurs ; vide quand elles sont propres au site", r => r.Dimension.Source),
            ],
        };
    }

    /// <summary>The sources, each with its vintage, its licence, and whether its figures are simulated.</summary>
    public OpenTable Sources()
    {
        var rows = figures.Manifest.Sources;
        return new OpenTable
        {
            Name = "sources",
            Title = "Sources",
            Description = "Une ligne par source du site, présente ou absente.",
            Key = ["source"],
            Sources = [],
            Columns =
            [
                OpenText.Of(rows, "source", "Identifiant : la première partie de l'identifiant d'une variable", r => r.Id),
                OpenText.Of(rows, "titre", "Titre", r => r.Title),
                OpenText.Of(rows, "producteur", "Producteur", r => r.Producer),
                OpenText.Of(rows, "millesime", "Millésime", r => r.Millesime),
                OpenText.Of(rows, "licence", "Licence, ou conditions de diffusion", r => r.Licence),
                OpenText.Of(rows, "simulee", "« oui » : les chiffres de ce site sont simulés, à ne pas utiliser ; « non » sinon", r => r.Simulated ? "oui" : "non"),
                OpenText.Of(rows, "absente", "« oui » : ce site n'a pas la source ; « non » sinon", r => r.Missing ? "oui" : "non"),
            ],
        };
    }

    private string TableOf(Column variable) =>
        figures.Counts.ContainsKey(variable.Id) ? "comptes-communes"
        : figures.Activity.ContainsKey(variable.Id) ? "activite-communes"
        : "montants-groupes";

    // What an indicator divides by; for what none divides, the value of the dimension that holds its persons.
    private string? WholeOf(Column variable)
    {
        if (!figures.Variables.TryGetValue(variable.Id, out var amounts) || amounts.Blocks.Values.Any(b => b.Whole is null))
            return null;
        var denominators = figures.Catalogue.Indicators
            .SelectMany(i => i.Values)
            .Where(v => v.Numerator == variable.Id)
            .Select(v => v.Denominator)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return denominators is [var one] ? one
            : variable.Value?.Inside is { } inside ? $"{variable.Source}/{variable.Measure}/{inside}"
            : throw new InvalidDataException($"{variable.Id} is nested, but no declaration says in what.");
    }

    private static string KindOf(string kind) => kind switch
    {
        "count" => "nombre",
        "ratio" => "rapport",
        "distribution" => "repartition",
        _ => throw new InvalidDataException($"{kind} has no French name here."),
    };
}
