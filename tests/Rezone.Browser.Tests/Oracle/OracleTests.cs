namespace Rezone.Browser.Tests.Oracle;

/// <summary>
/// Every figure that the browser sums is what SQL finds in the raw files, or bounds it, or is hidden for a reason that
/// the raw files confirm. On the sample always; on the real France where <c>../shared</c> stands beside the checkout.
/// </summary>
[Collection<QuestionsCollection>]
public sealed class OracleTests(Questions questions)
{
    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public void PublicFigures_OfRandomTerritories_EqualTheRawFiles(string country)
    {
        var comparison = Compare(country, Protects.Nobody, (given, truth) =>
        {
            // Ages are not shown below the circular's eleven inhabitants, and nothing else public is ever held back.
            if (truth.Figure.StartsWith("repartition-age/", StringComparison.Ordinal) && truth.Territory.Inhabitants < 11)
                return given.Status == "unavailable" && given.Numerator is null;
            var status = truth.Numerator.Known == 0 ? "missing" : truth.Numerator.Known == truth.Numerator.Communes ? "exact" : "partial";
            var isNobodyCounted = given is { Status: "unavailable", Reason: "no-denominator", Numerator: 0 } && truth.Figure.StartsWith("repartition-age/", StringComparison.Ordinal);
            return given.Numerator == truth.Numerator.Amount && (given.Status == status || isNobodyCounted);
        });
        Assert.True(comparison.Statuses["exact"] > 0, "Public figures are shown.");
    }

    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public void FiguresOfPatients_OfRandomTerritories_AreExactOrBoundTheTruth(string country)
    {
        var comparison = Compare(country, Protects.Patients, (given, truth) => given switch
        {
            { Status: "exact" } => truth.Numerator.Known == truth.Numerator.Communes && IsEqual(given, truth),
            { Status: "partial" } => truth.Numerator.Known < truth.Numerator.Communes && IsEqual(given, truth),
            { Status: "group", Groups: [{ MissingElsewhere: 0 }] } => IsEqual(given, truth),
            { Status: "group" } => given.Value is not null,
            { Status: "estimate", Bounds: { } bounds } => Holds(bounds, given.Decimals, truth),
            { Status: "missing", Reason: "not-collected" } => truth.Numerator.Known == 0 && given.Numerator is null,
            { Status: "unavailable", Reason: "no-denominator" } => truth.Denominator.Sum == 0,
            { Status: "unavailable", Reason: "coverage" or "few-persons" } or { Status: "missing", Reason: "source" } =>
                given is { Value: null, Numerator: null, Denominator: null, Bounds: null },
            _ => false,
        });
        Assert.True(comparison.Statuses.ContainsKey("exact") && comparison.Statuses.ContainsKey("estimate"), "The territories reach both cases.");
    }

    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public void FiguresOfProfessionals_OfRandomTerritories_EqualTheRawFilesOrAreHiddenByTheRule(string country)
    {
        var question = questions.About(country);
        var rule = new ProfessionalTruth(question.Truth);
        var reasons = new Dictionary<(string Column, string Code), string>();
        var comparison = Compare(country, Protects.Professionals, (given, truth) =>
        {
            var secret = rule.Hidden(truth.Columns.Numerator);
            var expected = truth.Territory.Codes.Where(secret.ContainsKey).ToList();
            foreach (var code in given.Hidden)
                reasons.TryAdd((truth.Columns.Numerator, code), secret.GetValueOrDefault(code, "what is left of the région or France"));
            return given switch
            {
                { Status: "exact" or "partial" } => expected.Count == 0 && IsEqual(given, truth),
                { Status: "unavailable", Reason: "no-denominator" } => expected.Count == 0 && truth.Denominator.Sum == 0,
                { Status: "missing" } => truth.Denominator.Known == 0,
                // What the département alone does not explain follows from the région or France, which hide its total then.
                { Status: "unavailable", Reason: "few-professionals", Value: null, Numerator: null, Denominator: null } =>
                    given.Hidden.Count > 0 && expected.TrueForAll(given.Hidden.Contains)
                    && given.Hidden.Where(c => !secret.ContainsKey(c)).All(c => question.National.Hides(truth.Columns.Numerator, rule.DepartementOf(c))),
                _ => false,
            };
        });
        var counts = reasons.Values.CountBy(r => r, StringComparer.Ordinal).OrderBy(r => r.Key, StringComparer.Ordinal);
        TestContext.Current.SendDiagnosticMessage($"{country}, why communes are hidden: {string.Join(", ", counts.Select(r => $"{r.Value} {r.Key}"))}");
        Assert.True(comparison.Statuses.ContainsKey("exact") && comparison.Statuses.ContainsKey("unavailable few-professionals"), "The territories reach both cases.");
    }

    private Comparison Compare(string country, Protects protects, Func<FigureAnswer, TrueFigure, bool> holds)
    {
        var comparison = Comparison.Of(questions.About(country), protects, holds);
        TestContext.Current.SendDiagnosticMessage($"{country}, {protects}: {comparison.Describe()}");
        Assert.True(comparison.Differences.Count == 0, $"{comparison.Describe()}\n{string.Join('\n', comparison.Differences.Take(20))}");
        return comparison;
    }

    /// <summary>Numerator, denominator, and the value half up, in integers.</summary>
    private static bool IsEqual(FigureAnswer given, TrueFigure truth)
    {
        var (numerator, denominator) = (truth.Numerator.Sum, truth.Denominator.Sum);
        var scaled = (Int128)numerator * truth.Columns.Scale * Power(given.Decimals);
        return given.Numerator == numerator && given.Denominator == denominator
            && given.Value == (long)(((2 * scaled) + denominator) / (2 * (Int128)denominator));
    }

    private static bool Holds(BoundsAnswer bounds, int decimals, TrueFigure truth)
    {
        var (numerator, denominator) = (truth.Numerator.Sum, truth.Denominator.Sum);
        var scaled = (Int128)numerator * truth.Columns.Scale * Power(decimals);
        return bounds.NumeratorLow <= numerator && numerator <= bounds.NumeratorHigh
            && bounds.DenominatorLow <= denominator && denominator <= bounds.DenominatorHigh
            && bounds.Low * (Int128)denominator <= scaled && scaled <= bounds.High * (Int128)denominator;
    }

    private static long Power(int decimals) => decimals == 0 ? 1 : 10 * Power(decimals - 1);
}
