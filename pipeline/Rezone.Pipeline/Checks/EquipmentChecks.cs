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

    /// <summary>One comparison with the BPE per equipment that has categories of FINESS; pharmacies and laboratories with the Assurance Maladie.</summary>
    public static IEnumerable<CrossCheck> Of(IndicatorCatalogue catalogue) =>
    [
        .. catalogue.Dimension("equipement-bpe").Values.Where(v => v.Codes.Count > 0).Select(WithBpe),
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
