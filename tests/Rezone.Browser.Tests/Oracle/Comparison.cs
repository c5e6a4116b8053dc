using System.Text.Json;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>All figures of one kind for all territories, compared with the truth.</summary>
/// <param name="Differences">What does not hold, in words.</param>
/// <param name="Statuses">How many figures have each status.</param>
internal sealed record Comparison(IReadOnlyList<string> Differences, IReadOnlyDictionary<string, int> Statuses)
{
    public string Describe() =>
        $"{Statuses.Values.Sum()} figures, {Differences.Count} differences; {string.Join(", ", Statuses.Select(s => $"{s.Value} {s.Key}"))}";

    public static Comparison Of(Question question, Protects protects, Func<FigureAnswer, TrueFigure, bool> holds)
    {
        var differences = new List<string>();
        var statuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (territory, given, truth) in Figures(question).Where(f => f.Truth is null || f.Truth.Protects == protects))
        {
            var name = $"{territory.Codes.Count} communes from {territory.Codes[0]}, {given.Key}";
            if (truth is null)
            {
                differences.Add($"{name}: no truth is written down for this figure");
                continue;
            }

            var status = $"{given.Value.Status} {given.Value.Reason}".TrimEnd();
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            var place = Question.PlaceOf(territory, given.Value);
            var expected = new TrueFigure(
                territory, given.Key, truth, question.Sums.Of(place, truth.Numerator), question.Sums.Of(place, truth.Denominator ?? truth.Numerator));
            if (!holds(given.Value, expected))
                differences.Add($"{name}: {JsonSerializer.Serialize(given.Value)}, raw files {expected.Numerator} / {expected.Denominator}");
        }

        return new Comparison(differences, statuses);
    }

    private static IEnumerable<(DrawnTerritory Territory, KeyValuePair<string, FigureAnswer> Given, FigureTruth? Truth)> Figures(Question question) =>
        from pair in question.Territories
        from given in pair.Answer.Figures
        let id = given.Key.Split('/', 2)
        select (pair.Territory, given, FigureTruth.Of(id[0], id[1]));
}

/// <summary>A territory that was asked about.</summary>
internal sealed record DrawnTerritory(int Index, IReadOnlyList<string> Codes, long Inhabitants);

/// <summary>What a figure should be.</summary>
internal sealed record TrueFigure(DrawnTerritory Territory, string Figure, FigureTruth Columns, TruthSum Numerator, TruthSum Denominator);
