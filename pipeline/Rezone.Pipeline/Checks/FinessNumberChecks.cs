using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Checks;

/// <summary>Lists of FINESS numbers against FINESS: whether each is there, of the expected category, in the same commune.</summary>
internal static class FinessNumberChecks
{
    private const string Finess = "finess-et";
    private const string Sae = "drees-sae";

    public static IEnumerable<CrossCheck> Of(IndicatorCatalogue catalogue)
    {
        var types = catalogue.Dimension("type-structure");
        return
        [
            new("finess-sae-commune", new CheckSide(Sae, "commune of each establishment"), new CheckSide(Finess, "its commune"), "they are not the same, or FINESS has no such number", Communes),
            new("finess-sae-category", new CheckSide(Sae, "category of each establishment"), new CheckSide(Finess, "its category"), "they are not the same", Categories),
            Listed("finess-ehpad", "cnsa-ehpad", types["ehpad"].Codes, ground => ground.Ehpad),
            Listed("finess-msp-aci", "aci-msp", types["msp"].Codes, ground => Numbers(ground, "aci-msp")),
            Listed("finess-cds-type", "cnam-cds-type", types["centre-de-sante"].Codes, ground => Numbers(ground, "cnam-cds-type")),
            new(
                "finess-categories",
                new CheckSide(Finess, "establishments of each category"),
                new CheckSide(Finess, "its state in the nomenclature of the catalogue"),
                "the category is closed, or not in the nomenclature",
                InNomenclature),
        ];
    }

    private static CrossCheck Listed(
        string id, string source, IReadOnlyList<string> expected, Func<CheckGround, IReadOnlyList<ListedEstablishment>> list) => new(
        id,
        new CheckSide(source, "listed numbers"),
        new CheckSide(Finess, "their category"),
        $"the category is not {string.Join(" or ", expected)}, or FINESS has no such number",
        ground => list(ground).Select(e => ground.EstablishmentOf(e.Number) is { } known
            ? new CrossPair(e.Number, known.Name, "listed", known.Category, expected.Contains(known.Category, StringComparer.Ordinal))
            : new CrossPair(e.Number, "", "listed", null, Agrees: false)));

    // The build has read these files: what is wrong with their rows has been told.
    private static IReadOnlyList<ListedEstablishment> Numbers(CheckGround ground, string source)
    {
        using var told = new RowIssues(TextWriter.Null);
        return EstablishmentLists.ReadNumbers(ground.Context.Raw[source], "finess_et", told);
    }

    private static IEnumerable<CrossPair> Communes(CheckGround ground) =>
        from listed in ground.Sae
        where listed.Communes.Count > 0
        let known = ground.EstablishmentOf(listed.Number)
        select new CrossPair(
            listed.Number,
            known?.Name ?? "",
            listed.Communes.Count > 1 ? $"{listed.Communes[0]}…" : listed.Communes[0].ToString(),
            known?.Commune.ToString(),
            known is not null && listed.Communes.Contains(known.Commune));

    private static IEnumerable<CrossPair> Categories(CheckGround ground) =>
        from listed in ground.Sae
        where listed.Category.Length > 0
        let known = ground.EstablishmentOf(listed.Number)
        where known is not null
        select CrossPair.OfTexts(listed.Number, known.Name, listed.Category, known.Category);

    private static IEnumerable<CrossPair> InNomenclature(CheckGround ground)
    {
        var nomenclature = ground.Catalogue.Dimension("categorie-finess").Values.ToDictionary(v => v.Id, StringComparer.Ordinal);
        foreach (var category in ground.Establishments.CountBy(e => e.Category, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var value = nomenclature.GetValueOrDefault(category.Key);
            var state = value?.Closed is { } day ? $"closed on {day:yyyy-MM-dd}" : "in use";
            yield return CrossPair.OfState(category.Key, value?.Label ?? "", category.Value, value is null ? null : state, value?.Closed is null);
        }
    }
}
