using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Checks;

/// <summary>Counts of persons that are inside others: a part is never above its whole, in one extract or across two.</summary>
internal static class ContainmentChecks
{
    private const string Consommants = "am-consommants";
    private const string Ald = "am-ald";
    private const string Professionals = "am-professionnels";
    private const string Rule = "the first is above the second";

    public static IEnumerable<CrossCheck> Of(IndicatorCatalogue catalogue)
    {
        var ald = catalogue.Dimension("ald");
        var population = catalogue.Dimension("population");
        var (anyAld, everybody) = (ald.Values.First(v => v.Inside is null).Id, population.Values.First(ConsommantsChecks.IsTop).Id);
        return
        [
            OfMeasures("am-prevention", "numerateur", "denominateur"),
            OfMeasures("am-parcours", "patients_numerateur", "patients_denominateur"),
            OfMeasures(Consommants, ConsommantsChecks.WithoutDoctor, ConsommantsChecks.All),
            OfValues(Consommants, ConsommantsChecks.All, population),
            OfValues(Ald, "patients", ald),
            new(
                "ald-consommants",
                new CheckSide(Ald, "patients of at least one ALD"),
                new CheckSide(Consommants, "consommants of every age"),
                Rule,
                ground => Pairs(ground, ground.Amounts(Ald, "patients", v => v[0] == anyAld), ground.Amounts(Consommants, ConsommantsChecks.All, v => v[0] == everybody))),
            OfMeasures(Professionals, "professionnels_65", "professionnels_60"),
            OfMeasures(Professionals, "professionnels_60", "professionnels"),
            new(
                "professionnels-lieux",
                new CheckSide(Professionals, "professionals, main practice"),
                new CheckSide("am-cabinets", "practices, main and secondary"),
                Rule,
                ground => Pairs(ground, ground.Amounts(Professionals, "professionnels"), ground.Amounts("am-cabinets", "lieux"), absent: 0)),
        ];
    }

    private static CrossCheck OfMeasures(string source, string part, string whole) => new(
        $"{source}-{part.Replace('_', '-')}",
        new CheckSide(source, part),
        new CheckSide(source, whole),
        Rule,
        ground => ground.FactsByCommune(source).SelectMany(c => c.Facts
            .GroupBy(f => string.Join(' ', f.Values), StringComparer.Ordinal)
            .Where(cell => cell.Any(f => f.Measure == part))
            .Select(cell => Pair(ground, c.Commune, cell.Key, AmountOf(cell, part), AmountOf(cell, whole)))));

    /// <summary>Every value against the value of the same dimension that holds its persons.</summary>
    private static CrossCheck OfValues(string source, string measure, Dimension dimension)
    {
        var inside = dimension.Values.Where(v => v.Inside is not null).ToDictionary(v => v.Id, v => v.Inside ?? "", StringComparer.Ordinal);
        return new(
            $"{source}-inside",
            new CheckSide(source, $"{measure} of each value"),
            new CheckSide(source, $"{measure} of the value that holds it"),
            Rule,
            ground => ground.FactsByCommune(source).SelectMany(c =>
            {
                var cells = c.Facts.Where(f => f.Measure == measure).ToDictionary(f => f.Values[0], f => f.Amount, StringComparer.Ordinal);
                return cells.Keys.Where(inside.ContainsKey)
                    .Select(value => Pair(ground, c.Commune, value, cells[value], cells.GetValueOrDefault(inside[value])));
            }));
    }

    private static IEnumerable<CrossPair> Pairs(
        CheckGround ground, IReadOnlyDictionary<CodeCommune, decimal?> parts, IReadOnlyDictionary<CodeCommune, decimal?> wholes, decimal? absent = null) =>
        parts.Keys.Union(wholes.Keys).Order().Select(c => Pair(ground, c, "", parts.GetValueOrDefault(c, absent), wholes.GetValueOrDefault(c, absent)));

    private static CrossPair Pair(CheckGround ground, CodeCommune commune, string cell, decimal? part, decimal? whole) =>
        CrossPair.OfNumbers($"{commune} {cell}".TrimEnd(), ground.NameOf(commune), part, whole, (one, other) => one <= other);

    private static decimal? AmountOf(IEnumerable<Fact> cell, string measure) => cell.FirstOrDefault(f => f.Measure == measure)?.Amount;
}
