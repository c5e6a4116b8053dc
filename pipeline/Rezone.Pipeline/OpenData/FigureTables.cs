namespace Rezone.Pipeline.OpenData;

/// <summary>The tables of figures of communes and of protection groups.</summary>
internal static class FigureTables
{
    private const string Variable = "Identifiant de la variable, décrite dans la table « variables »";
    private const string Commune = "Code officiel géographique (Insee) de la commune ou de l'arrondissement municipal";
    private const string Group = "Identifiant du groupe, décrit dans la table « groupes »";

    /// <summary>Public counts.</summary>
    public static OpenTable Counts(PublishedFigures figures)
    {
        var rows = Rows(figures.Counts);
        return new OpenTable
        {
            Name = "comptes-communes",
            Title = "Comptes publics par commune",
            Description = "Une ligne par variable publique et commune. Les zéros ne sont pas écrits : une commune de la table "
                + "« communes » sans ligne a la valeur 0. Une valeur vide, de motif « non_disponible », dit que la source n'a rien pour cette commune.",
            IsLarge = true,
            Key = ["variable", "code_commune"],
            Sources = SourcesOf(figures.Counts.Keys),
            Columns =
            [
                OpenText.Of(rows, "variable", Variable, r => r.Variable),
                OpenText.Of(rows, "code_commune", Commune, r => r.Commune),
                OpenNumber.OrNothing(rows, "valeur", "Nombre, dans l'unité de la variable", r => r.Amount),
                OpenText.OrNothing(rows, "motif", "Pourquoi la valeur est vide : « non_disponible »", r => r.Amount is null ? Motif.Missing : null),
            ],
        };
    }

    /// <summary>Amounts about professionals.</summary>
    public static OpenTable Activity(PublishedFigures figures)
    {
        var rows = Rows(figures.Activity);
        return new OpenTable
        {
            Name = "activite-communes",
            Title = "Activité et âge des professionnels par commune",
            Description = "Une ligne par variable sur les professionnels de santé et commune. Les zéros ne sont pas écrits : une commune de la table "
                + "« communes » sans ligne a la valeur 0. Une valeur vide, de motif « secret_statistique », n'est pas diffusée.",
            IsLarge = true,
            Key = ["variable", "code_commune"],
            Sources = SourcesOf(figures.Activity.Keys),
            Columns =
            [
                OpenText.Of(rows, "variable", Variable, r => r.Variable),
                OpenText.Of(rows, "code_commune", Commune, r => r.Commune),
                OpenNumber.OrNothing(rows, "valeur", "Somme sur les professionnels de la commune, dans l'unité de la variable", r => r.Amount),
                OpenText.OrNothing(rows, "motif", "Pourquoi la valeur est vide : « secret_statistique »", r => r.Amount is null ? Motif.Hidden : null),
            ],
        };
    }

    /// <summary>The protection groups.</summary>
    public static OpenTable Groups(OpenGroups groups) => new()
    {
        Name = "groupes",
        Title = "Groupes de communes",
        Description = "Une ligne par groupe de communes (bloc) dont un chiffre au moins est publié. Un groupe peut n'avoir qu'une commune. "
            + "Le découpage d'une variable est l'ensemble des groupes de ses lignes dans « montants-groupes » : ils ne se recouvrent pas.",
        IsLarge = true,
        Key = ["groupe"],
        Sources = ["dgcl-epci", "ign-admin-express", "insee-populations"],
        Columns =
        [
            OpenText.Of(groups.All, "groupe", "Identifiant : plus petit code de commune, puis nombre de communes", g => g.Key),
            OpenNumber.Of(groups.All, "communes", "Nombre de communes du groupe", g => g.Communes.Count),
            OpenNumber.Of(groups.All, "population_municipale", "Habitants (population municipale) du groupe", g => g.Inhabitants),
        ],
    };

    /// <summary>The communes of each group.</summary>
    public static OpenTable Members(OpenGroups groups)
    {
        var rows = groups.All.SelectMany(g => g.Communes.Select(c => (g.Key, Commune: c))).ToList();
        return new OpenTable
        {
            Name = "groupes-communes",
            Title = "Communes de chaque groupe",
            Description = "Une ligne par groupe et commune. Une commune qu'une source ne couvre pas n'est dans aucun groupe des variables de cette source.",
            IsLarge = true,
            Key = ["groupe", "code_commune"],
            Sources = ["dgcl-epci", "ign-admin-express", "insee-populations"],
            Columns =
            [
                OpenText.Of(rows, "groupe", Group, r => r.Key),
                OpenText.Of(rows, "code_commune", Commune, r => r.Commune),
            ],
        };
    }

    /// <summary>Amounts on patients.</summary>
    public static OpenTable Amounts(PublishedFigures figures, OpenGroups groups)
    {
        var rows = figures.Variables
            .SelectMany(v => v.Value.Blocks
                .Select(b => (Variable: v.Key, Group: groups.KeyOf(v.Value.Cut, b.Key), b.Value.Amount))
                .OrderBy(r => r.Group, StringComparer.Ordinal))
            .ToList();
        return new OpenTable
        {
            Name = "montants-groupes",
            Title = "Patients par groupe de communes",
            Description = "Une ligne par variable sur les patients et groupe de communes : chiffres exacts de groupes assez grands pour être diffusés. "
                + "Il n'y a aucun autre chiffre sur les patients, ni aucune ligne masquée. La variable plus large parmi laquelle on compte (« ensemble » dans la table « variables ») "
                + "a ses propres groupes, les mêmes ou de plus petits : sa somme sur ceux d'un groupe est exacte aussi.",
            IsLarge = true,
            Key = ["variable", "groupe"],
            Sources = SourcesOf(figures.Variables.Keys),
            Columns =
            [
                OpenText.Of(rows, "variable", Variable, r => r.Variable),
                OpenText.Of(rows, "groupe", Group, r => r.Group),
                OpenNumber.Of(rows, "valeur", "Personnes (ou événements) du groupe", r => r.Amount),
            ],
        };
    }

    /// <summary>The source of a variable is the first part of its id.</summary>
    public static IReadOnlyList<string> SourcesOf(IEnumerable<string> variables) =>
        [.. variables.Select(v => v.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static List<(string Variable, string Commune, long? Amount)> Rows(SortedDictionary<string, List<(string Commune, long? Amount)>> columns) =>
        [.. columns.SelectMany(c => c.Value.OrderBy(r => r.Commune, StringComparer.Ordinal).Select(r => (c.Key, r.Commune, r.Amount)))];
}
