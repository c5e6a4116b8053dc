using Rezone.Domain.Arithmetic;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;

namespace Rezone.Bench;

/// <summary>What one territory is told, beside the truth.</summary>
/// <param name="Covered">Share of its inhabitants in exactly published data.</param>
/// <param name="Published">Rate over the exactly published part, by the true rate; null where nothing is.</param>
/// <param name="Estimated">Rate with estimates for the rest, by the true rate; null where there is none.</param>
/// <param name="BoundsHold">Whether the truth lies within the bounds of numerator, denominator and rate; null without bounds.</param>
internal sealed record TerritoryMeasure(double Covered, double? Published, double? Estimated, bool? BoundsHold)
{
    /// <summary>A rate asked of the product's own arithmetic, with its limits of coverage and persons lifted.</summary>
    private static readonly FigureQuestion Question = new()
    {
        Kind = IndicatorKind.Ratio,
        Unit = "percent",
        Decimals = 9,
        Protects = ProtectedPersons.Patients,
        MinimumCoveragePercent = 0,
        MinimumInhabitantsForAges = 0,
        Numerator = TestFamily.Numerator,
        Denominator = TestFamily.Denominator,
    };

    /// <summary>With protection groups, as the page computes it.</summary>
    public static TerritoryMeasure WithGroups(Country country, TestFamily family, int[] members)
    {
        var figure = TerritoryFigures.Of(Question, family.Shards.Select(members));
        var variable = family.Published.Variables.Single(v => v.Id == TestFamily.Numerator);
        var inside = members.ToHashSet();
        var full = members.Where(m => variable.Blocks[variable.BlockOf[m]].Members.All(inside.Contains)).ToList();
        return new TerritoryMeasure(
            (double)figure.Coverage.Covered / members.Sum(m => country.Communes[m].Population),
            Rate(family, full) / Rate(family, members),
            (double?)figure.Value / Question.Scale / Rate(family, members),
            Holds(figure, members.Sum(m => family.N[m]), members.Sum(m => family.D[m])));
    }

    /// <summary>With plain suppression: the communes shown, and nothing about the others.</summary>
    public static TerritoryMeasure WithSuppression(Country country, TestFamily family, PlainSuppression suppression, int[] members)
    {
        var shown = members.Where(m => !suppression.IsHidden(m)).ToList();
        var rate = Rate(family, shown) / Rate(family, members);
        return new TerritoryMeasure(
            (double)shown.Sum(m => country.Communes[m].Population) / members.Sum(m => country.Communes[m].Population), rate, rate, null);
    }

    private static double? Rate(TestFamily family, IReadOnlyCollection<int> communes) =>
        communes.Sum(m => family.D[m]) is > 0 and var d ? (double)communes.Sum(m => family.N[m]) / d : null;

    // An exact figure has no bounds: it is the truth or it is wrong.
    private static bool Holds(Figure figure, long n, long d) => figure.Bounds is not { } bounds
        ? figure.Numerator == n && figure.Denominator == d
        : bounds.NumeratorLow <= n && n <= bounds.NumeratorHigh
            && (bounds.DenominatorLow ?? d) <= d && d <= (bounds.DenominatorHigh ?? d)
            && bounds.Low * d <= n * Question.Scale && n * Question.Scale <= bounds.High * d;
}
