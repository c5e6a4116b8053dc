using System.Text.Json;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>
/// What the browser sums equals what SQL finds in the raw files. On the sample always; on the real France where
/// <c>../shared</c> stands beside the checkout.
/// </summary>
[Collection<QuestionsCollection>]
public sealed class OracleTests(Questions questions)
{
    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public void PublicFigures_OfRandomTerritories_EqualTheRawFiles(string country)
    {
        var question = questions.About(country);
        var types = StructureTypes();
        var differences = new List<string>();
        foreach (var (codes, answer) in question.Drawn.Zip(question.Answers))
        {
            var name = $"{codes.Count} communes from {codes[0]}";
            var inhabitants = question.Truth.Inhabitants(codes);
            Compare("nombre-habitants/", inhabitants);
            var ages = question.Truth.Ages(codes);
            foreach (var (band, persons) in ages)
                Compare($"repartition-age/{band}", persons);
            var structures = question.Truth.Structures(codes);
            Compare("nombre-etablissements/", structures.Values.Sum());
            foreach (var (type, categories) in types)
                Compare($"nombre-structures-par-type/{type}", categories.Sum(c => structures.GetValueOrDefault(c)));

            void Compare(string figure, long truth)
            {
                var given = answer.Figures[figure];
                // Ages are not shown below the circular's eleven inhabitants, and nothing else public is ever held back.
                var isHeldBack = figure.StartsWith("repartition-age/", StringComparison.Ordinal) && inhabitants < 11;
                if (isHeldBack ? given.Status != "unavailable" : given.Numerator != truth)
                    differences.Add($"{name}, {figure}: {given.Numerator} ({given.Status}), raw files {truth}");
            }
        }

        Assert.Equal(Question.Territories, question.Answers.Count);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
        Assert.True(
            question.Answers.Count(a => a.Figures["nombre-habitants/"].Status is "exact" or "partial") == Question.Territories,
            "Every territory has a number of inhabitants.");
    }

    [Theory]
    [InlineData("part-ald-17-plus/", "ald-17+")]
    [InlineData("part-c2s-17-plus/", "c2s-17+")]
    public void ConfidentialFigures_OfRandomTerritories_AreExactOrBoundTheTruth(string figure, string population)
    {
        foreach (var country in Question.Countries)
        {
            var question = questions.About(country.Data);
            var differences = new List<string>();
            var statuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var (codes, answer) in question.Drawn.Zip(question.Answers))
            {
                var given = answer.Figures[figure];
                statuses[given.Status] = statuses.GetValueOrDefault(given.Status) + 1;
                var held = given.Status == "group" ? codes.Concat(given.Groups.SelectMany(g => g.MissingCodes)).Distinct(StringComparer.Ordinal).ToList() : codes;
                var counted = question.Truth.Patients(held, population);
                var all = question.Truth.Patients(held, "17+");
                if (!Holds(given, counted, all))
                    differences.Add($"{country.Data}: {codes.Count} communes from {codes[0]}: {JsonSerializer.Serialize(given)}, raw files {counted} / {all}");
            }

            TestContext.Current.SendDiagnosticMessage($"{country.Data}, {figure}: {string.Join(", ", statuses.Select(s => $"{s.Value} {s.Key}"))}");
            Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
            Assert.True(statuses.ContainsKey("exact") && statuses.ContainsKey("estimate"), "The territories reach both cases.");
        }
    }

    private static bool Holds(FigureAnswer given, long? counted, long? all) => given switch
    {
        { Status: "exact" or "partial" } => given.Numerator == counted && given.Denominator == all,
        { Status: "group", Groups: [{ MissingElsewhere: 0 }] } => given.Numerator == counted && given.Denominator == all,
        { Status: "estimate", Bounds: { } bounds } =>
            bounds.NumeratorLow <= counted && counted <= bounds.NumeratorHigh
            && bounds.DenominatorLow <= all && all <= bounds.DenominatorHigh
            && IsWithin(bounds, counted ?? 0, all ?? 0, given.Decimals),
        { Status: "missing" } => counted is null,
        _ => given.Status is "unavailable" or "group" && given.Value is null == (given.Status == "unavailable"),
    };

    /// <summary>low ≤ 100 · counted / all · 10^decimals ≤ high, in integers.</summary>
    private static bool IsWithin(BoundsAnswer bounds, long counted, long all, int decimals)
    {
        var scaled = counted * (long)Math.Pow(10, decimals + 2);
        return bounds.Low * all <= scaled && scaled <= bounds.High * all;
    }

    private static Dictionary<string, string[]> StructureTypes()
    {
        var path = Path.Combine(ProjectFolders.Find().Catalogue, "dimensions", "type-structure.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("values").EnumerateArray().ToDictionary(
            v => v.GetProperty("id").GetString() ?? "",
            v => v.GetProperty("codes").EnumerateArray().Select(c => c.GetString() ?? "").ToArray(),
            StringComparer.Ordinal);
    }
}
