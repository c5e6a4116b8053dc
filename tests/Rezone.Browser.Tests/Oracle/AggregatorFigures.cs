using System.Diagnostics;
using System.Text.Json;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>What the browser's own aggregator answers, run by node over the files of a finished site.</summary>
internal static class AggregatorFigures
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<TerritoryAnswer> Of(string site, IReadOnlyList<IReadOnlyList<string>> territories)
    {
        var question = Path.GetTempFileName();
        File.WriteAllText(question, JsonSerializer.Serialize(territories));
        var script = Path.Combine(ProjectFolders.Find().Root, "tests", "js", "figures-of.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, site, question]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("node did not start.");
        var error = node.StandardError.ReadToEndAsync();
        var answers = new List<TerritoryAnswer>();
        while (node.StandardOutput.ReadLine() is { } line)
            answers.Add(JsonSerializer.Deserialize<TerritoryAnswer>(line, Json) ?? throw new InvalidOperationException(line));
        node.WaitForExit();
        File.Delete(question);
        return node.ExitCode == 0 ? answers : throw new InvalidOperationException(error.Result);
    }
}

/// <summary>A territory's figures by « indicator/value ».</summary>
internal sealed record TerritoryAnswer(long Population, string Link, IReadOnlyDictionary<string, FigureAnswer> Figures);

/// <summary>One figure as the aggregator gives it.</summary>
internal sealed record FigureAnswer(
    string Status,
    string? Reason,
    long? Numerator,
    long? Denominator,
    long? Value,
    int Decimals,
    BoundsAnswer? Bounds,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<GroupAnswer> Groups);

internal sealed record BoundsAnswer(
    long Low, long High, long NumeratorLow, long NumeratorHigh, long? DenominatorLow, long? DenominatorHigh);

internal sealed record GroupAnswer(IReadOnlyList<string> SelectedCodes, IReadOnlyList<string> MissingCodes, int MissingElsewhere);
