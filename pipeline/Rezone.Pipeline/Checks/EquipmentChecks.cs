using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Checks;

/// <summary>Numbers of structures of one source against another's, commune by commune; a commune without any has 0.</summary>
internal static class EquipmentChecks
{
    private const string Finess = "finess-et";
    private const string Bpe = "insee-bpe";
    private const string Offreurs = "am-offreurs";
    private const string Establishments = "etablissements";
    private const string Rule = "they are not the same number";

    /// <summary>
    /// FINESS and the SAE with the BPE, per equipment that has categories of FINESS; pharmacies and laboratories of FINESS
    /// with those of the Assurance Maladie.
    /// </summary>
    public static IEnumerable<CrossCheck> Of(IndicatorCatalogue catalogue) =>
    [
        .. catalogue.Dimension("equipement-bpe").Values.Where(v => v.Codes.Count > 0).Select(WithBpe),
        .. catalogue.Dimension("equipement-bpe").Values.Where(v => v.Codes.Count > 0).Select(SaeWithBpe),
        .. new[] { "pharmacie", "laboratoire" }.Select(id => WithOffreurs(
            catalogue.Dimension("offreur")[id], catalogue.Dimension("type-structure")[id])),
    ];

    private static CrossCheck WithBpe(DimensionValue equipment) => new(
        $"finess-bpe-{equipment.Id}",
        new CheckSide(Finess, equipment.Label),
        new CheckSide(Bpe, equipment.Label),
        Rule,
        ground => Pairs(ground, InFiness(ground, equipment.Codes), ground.Amounts(Bpe, "equipements", values => values[0] == equipment.Id)))
    {
        Note = equipment.Note ?? "",
    };

    // Two real tables that both stem from FINESS; of categories that are no hospital's the SAE has none, and nothing is compared.
    private static CrossCheck SaeWithBpe(DimensionValue equipment) => new(
        $"sae-bpe-{equipment.Id}",
        new CheckSide("drees-sae", equipment.Label),
        new CheckSide(Bpe, equipment.Label),
        Rule,
        ground => InSae(ground, equipment.Codes) is { Count: > 0 } sae
            ? Pairs(ground, sae, ground.Amounts(Bpe, "equipements", values => values[0] == equipment.Id))
            : [])
    {
        Note = equipment.Note ?? "",
    };

    private static Dictionary<CodeCommune, decimal?> InSae(CheckGround ground, IReadOnlyList<string> categories) => ground.Sae
        .Where(e => e.Communes.Count == 1 && categories.Contains(e.Category, StringComparer.Ordinal))
        .CountBy(e => e.Communes[0])
        .ToDictionary(c => c.Key, c => (decimal?)c.Value);

    private static CrossCheck WithOffreurs(DimensionValue offreur, DimensionValue structure) => new(
        $"offreurs-finess-{offreur.Id}",
        new CheckSide(Offreurs, offreur.Label),
        new CheckSide(Finess, structure.Label),
        Rule,
        ground => Pairs(ground, ground.Amounts(Offreurs, "nombre", values => offreur.Codes.Contains(values[0], StringComparer.Ordinal)), InFiness(ground, structure.Codes)));

    // Categories stand in the first column of the facts of FINESS.
    private static IReadOnlyDictionary<CodeCommune, decimal?> InFiness(CheckGround ground, IReadOnlyList<string> categories) =>
        ground.Amounts(Finess, Establishments, values => categories.Contains(values[0], StringComparer.Ordinal));

    private static IEnumerable<CrossPair> Pairs(
        CheckGround ground, IReadOnlyDictionary<CodeCommune, decimal?> first, IReadOnlyDictionary<CodeCommune, decimal?> second) =>
        from commune in ground.Country.Communes
        let one = first.GetValueOrDefault(commune.Code, 0)
        let other = second.GetValueOrDefault(commune.Code, 0)
        where one != 0 || other != 0
        select CrossPair.OfNumbers(commune.Code.ToString(), commune.Name, one, other, (a, b) => a == b);
}
