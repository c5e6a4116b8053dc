namespace Rezone.Pipeline.OpenData;

/// <summary>The tables of communes and of the areas they are compared with.</summary>
internal static class AreaTables
{
    private const string France = "FR";

    /// <summary>The communes, one by one.</summary>
    public static OpenTable Communes(PublishedFigures figures)
    {
        var regions = RegionOf(figures);
        var rows = figures.Communes
            .SelectMany(d => d.Codes.Select((code, i) => (Code: code, Name: d.Names[i], d.Departement, Epci: d.Epcis[i], Population: d.Populations[i])))
            .OrderBy(c => c.Code, StringComparer.Ordinal)
            .ToList();
        return new OpenTable
        {
            Name = "communes",
            Title = "Communes",
            Description = $"Une ligne par commune au 1er janvier {figures.Manifest.Cog} ; à Paris, Lyon et Marseille, une par arrondissement municipal.",
            IsLarge = true,
            Key = ["code_commune"],
            Sources = ["dgcl-epci", "insee-cog", "insee-populations"],
            Columns =
            [
                OpenText.Of(rows, "code_commune", "Code officiel géographique (Insee)", r => r.Code),
                OpenText.Of(rows, "nom", "Nom officiel", r => r.Name),
                OpenText.Of(rows, "code_departement", "Code du département", r => r.Departement),
                OpenText.Of(rows, "code_region", "Code de la région", r => regions[r.Departement]),
                OpenText.OrNothing(rows, "siren_epci", "Numéro SIREN de l'intercommunalité à fiscalité propre ; vide pour une commune qui n'en a pas", r => r.Epci),
                OpenNumber.Of(rows, "population_municipale", "Habitants (population municipale)", r => r.Population),
            ],
        };
    }

    /// <summary>France, régions and départements.</summary>
    public static OpenTable Areas(PublishedFigures figures)
    {
        var names = figures.Manifest.Regions.Select(r => ($"R{r.Code}", r.Name))
            .Concat(figures.Manifest.Departements.Select(d => ($"D{d.Code}", d.Name)))
            .ToDictionary(n => n.Item1, n => n.Name, StringComparer.Ordinal);
        var rows = figures.National.Areas
            .Select((id, i) => (Id: id, Communes: figures.National.Communes[i], Population: figures.National.Populations[i]))
            .ToList();
        return new OpenTable
        {
            Name = "zones",
            Title = "Zones de comparaison",
            Description = "Une ligne pour la France, puis une par région et par département.",
            Key = ["zone"],
            Sources = ["insee-cog", "insee-populations"],
            Columns =
            [
                OpenText.Of(rows, "zone", "Identifiant : FR, R suivi du code de la région, D suivi du code du département", r => r.Id),
                OpenText.Of(rows, "niveau", "« france », « region » ou « departement »", r => LevelOf(r.Id)),
                OpenText.OrNothing(rows, "code", "Code officiel (Insee) de la région ou du département ; vide pour la France", r => r.Id == France ? null : r.Id[1..]),
                OpenText.Of(rows, "nom", "Nom officiel", r => names.GetValueOrDefault(r.Id, "France")),
                OpenNumber.Of(rows, "communes", "Nombre de communes", r => r.Communes),
                OpenNumber.Of(rows, "population_municipale", "Habitants (population municipale)", r => r.Population),
            ],
        };
    }

    /// <summary>Totals of those areas.</summary>
    public static OpenTable Totals(PublishedFigures figures)
    {
        var collected = figures.Cuts.ToDictionary(c => c.Key, c => AreasOf(figures, c.Value), StringComparer.Ordinal);
        var rows = Rows(figures.National.Counts, (_, _) => Motif.Missing)
            .Concat(Rows(figures.National.Activity, (_, _) => Motif.Hidden))
            .Concat(Rows(figures.National.Variables, WhyHidden))
            .OrderBy(r => r.Variable, StringComparer.Ordinal)
            .ToList();
        return new OpenTable
        {
            Name = "totaux-zones",
            Title = "Totaux des zones de comparaison",
            Description = "Une ligne par variable et zone, zéros compris. Le total d'une variable sur les patients n'est publié que là où la zone est faite de groupes entiers. "
                + "Les totaux ne sont pas à ajouter aux chiffres des communes ou des groupes : ils les contiennent.",
            IsLarge = true,
            Key = ["variable", "zone"],
            Sources = FigureTables.SourcesOf(rows.Select(r => r.Variable)),
            Columns =
            [
                OpenText.Of(rows, "variable", "Identifiant de la variable, décrite dans la table « variables »", r => r.Variable),
                OpenText.Of(rows, "zone", "Identifiant de la zone, décrite dans la table « zones »", r => r.Area),
                OpenNumber.OrNothing(rows, "valeur", "Total, dans l'unité de la variable", r => r.Total),
                OpenText.OrNothing(
                    rows,
                    "motif",
                    "Pourquoi la valeur est vide : « non_disponible » (la source n'a rien pour une commune de la zone), « non_collecte » "
                        + "(elle ne couvre aucune commune de la zone) ou « secret_statistique » (non communiqué)",
                    r => r.Motif),
            ],
        };

        string WhyHidden(string variable, string area) =>
            figures.Variables.TryGetValue(variable, out var amounts) && collected[amounts.Cut].Contains(area) ? Motif.Hidden : Motif.NotCollected;

        IEnumerable<(string Variable, string Area, long? Total, string? Motif)> Rows(
            IReadOnlyDictionary<string, IReadOnlyList<long?>> columns, Func<string, string, string> why) =>
            from column in columns
            from i in Enumerable.Range(0, column.Value.Count)
            let area = figures.National.Areas[i]
            select (column.Key, area, column.Value[i], column.Value[i] is null ? why(column.Key, area) : null);
    }

    private static HashSet<string> AreasOf(PublishedFigures figures, PublishedCut cut)
    {
        var regions = RegionOf(figures);
        return [.. cut.Departements.SelectMany(d => new[] { France, $"R{regions[d]}", $"D{d}" })];
    }

    private static Dictionary<string, string> RegionOf(PublishedFigures figures) =>
        figures.Manifest.Departements.ToDictionary(d => d.Code, d => d.Region ?? "", StringComparer.Ordinal);

    private static string LevelOf(string area) => area[0] switch { 'R' => "region", 'D' => "departement", _ => "france" };
}
