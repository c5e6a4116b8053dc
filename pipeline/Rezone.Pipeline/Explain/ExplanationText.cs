using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rezone.Domain.Arithmetic;

namespace Rezone.Pipeline.Explain;

/// <summary>An explanation for people and for programs.</summary>
public static class ExplanationText
{
    /// <summary>First line of whatever holds counts that the site hides.</summary>
    public const string Warning = "CONFIDENTIAL: real counts that the site hides. Never publish, send or copy what follows.";

    private const int Width = 96;
    private const int ShownLines = 8;
    private const int ShownRows = 40;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>As JSON, everything in it.</summary>
    public static string Json(Explanation explanation) => JsonSerializer.Serialize(explanation, Options);

    /// <summary>As lines of at most 96 columns; long lists are cut and say so.</summary>
    public static IEnumerable<string> Lines(Explanation explanation) => AllLines(explanation).SelectMany(Wrapped);

    private static IEnumerable<string> AllLines(Explanation e)
    {
        if (e.Confidential)
            yield return Warning;
        yield return e.Value is null ? e.Indicator : $"{e.Indicator}, value {e.Value}";
        yield return $"  {e.Label}";
        yield return $"  Formula: {e.Formula}.";
        yield return $"Territory: {e.Communes.Count} communes, {Number(e.Communes.Sum(c => c.Inhabitants))} inhabitants";
        foreach (var line in Cut(e.Communes.Select(c => $"  {c.Code} {c.Name}, {Number(c.Inhabitants)} inhabitants")))
            yield return line;
        foreach (var remark in e.Remarks)
            yield return $"  {remark}";
        foreach (var line in e.Quantities.SelectMany(q => QuantityLines(q, e)))
            yield return line;
        yield return $"Tally of the territory: {Shown(e.Tally)}";
        foreach (var line in GroupLines(e))
            yield return line;
        yield return $"Shown by the site: {Shown(e.Published)}";
        yield return e.Difference is null ? "  This is what the tally gives." : $"  {e.Difference}";
        if (e.Comparators.Count > 0)
            yield return "Compared with";
        foreach (var comparator in e.Comparators)
            yield return $"  {comparator.Area}: {Shown(comparator)}";
    }

    private static IEnumerable<string> QuantityLines(ExplainedQuantity quantity, Explanation e)
    {
        yield return $"{char.ToUpperInvariant(quantity.Role[0])}{quantity.Role[1..]}: {quantity.Column}";
        yield return $"  Source {quantity.Source}: {quantity.Title}";
        yield return quantity.Lines.Count == 0 ? "  No line about these communes and this value" : "  Lines about these communes and this value";
        foreach (var line in Cut(quantity.Lines.Select(l => $"    {l.File}: {(l.Code == l.Commune ? l.Code : $"{l.Code} (today {l.Commune})")}, {Ranges(l.Lines)}")))
            yield return line;
        yield return $"  Facts {quantity.FactsFile}";
        if (quantity.Facts.Count == 0)
            yield return "    none";
        foreach (var line in Cut(quantity.Facts.Select(f => $"    {string.Join(' ', [f.Commune, .. f.Values, f.Measure])} = {f.Amount?.ToString("0.##################", CultureInfo.InvariantCulture) ?? "not collected"}")))
            yield return line;
        yield return "  Tally per commune";
        foreach (var line in Cut(e.Communes.Zip(quantity.Amounts, (c, a) => $"    {c.Code} {Number(a)}")))
            yield return line;
        yield return $"    total {Number(quantity.Total)}";
    }

    private static IEnumerable<string> GroupLines(Explanation e)
    {
        if (e.Groups.Count > 0)
            yield return "Protection groups (what is published, and the real amounts inside)";
        foreach (var line in Cut(e.Groups.Select(g =>
            $"  {g.Column}, group {g.Id}: {g.Communes.Count} communes, {g.Inside} of them in the territory, {Number(g.Inhabitants)} inhabitants; "
            + $"published {Number(g.Amount)}{(g.Whole is { } whole ? $" of {Number(whole)}" : "")}"
            + (g.Communes.Count > 1 ? $" = {string.Join(" + ", g.Communes.Take(ShownLines).Select(m => $"{m.Code}: {Number(m.Amount)}"))}{(g.Communes.Count > ShownLines ? " + …" : "")}" : "")
            + (g.RealAmount is { } real && real != g.Amount ? $"; the real amounts add up to {Number(real)}: the site is of other facts" : ""))))
            yield return line;
    }

    private static string Shown(ExplainedFigure figure)
    {
        var bounds = figure is { Low: { } low, High: { } high } ? $", from {Scaled(low, figure.Shown.Decimals)} to {Scaled(high, figure.Shown.Decimals)} for sure" : "";
        var coverage = figure.CoveragePercent == 100 ? "" : $", {figure.CoveragePercent} % of the inhabitants covered exactly";
        return figure.Reason == FigureReason.None && figure.Status is not (FigureStatus.Missing or FigureStatus.Unavailable)
            ? $"{Shown(figure.Shown)} ({figure.Status.ToString().ToLowerInvariant()}{bounds}{coverage})"
            : $"nothing ({figure.Status.ToString().ToLowerInvariant()}: {JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Reason.ToString())}{coverage})";
    }

    private static string Shown(ExplainedValue value) => value.Denominator is { } denominator
        ? $"{(value.Value is { } ratio ? Scaled(ratio, value.Decimals) : "no value")} = {Number(value.Numerator)} / {Number(denominator)}"
        : Number(value.Numerator);

    private static string Scaled(long value, int decimals) =>
        (value / (decimal)Math.Pow(10, decimals)).ToString($"F{decimals}", CultureInfo.InvariantCulture);

    private static string Number(long? number) => number?.ToString("#,0", CultureInfo.InvariantCulture) ?? "not collected";

    private static string Ranges(IReadOnlyList<long> lines)
    {
        var ranges = new List<(long First, long Last)>();
        foreach (var line in lines)
        {
            if (ranges.Count > 0 && ranges[^1].Last == line - 1)
                ranges[^1] = (ranges[^1].First, line);
            else
                ranges.Add((line, line));
        }

        var shown = string.Join(", ", ranges.Take(ShownLines).Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));
        var rest = ranges.Count > ShownLines ? $", … {lines[^1]}" : "";
        return lines.Count == 1 ? $"line {shown}" : $"{lines.Count} lines: {shown}{rest}";
    }

    private static List<string> Cut(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count <= ShownRows ? all : [.. all.Take(ShownRows), $"    … and {all.Count - ShownRows} more (--json gives all)"];
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        var indent = new string(' ', line.Length - line.TrimStart().Length);
        var part = new StringBuilder(indent);
        foreach (var word in line.TrimStart().Split(' '))
        {
            if (part.Length + 1 + word.Length > Width && part.ToString().Trim().Length > 0)
            {
                yield return part.ToString();
                part.Clear().Append(indent).Append("   ");
            }

            part.Append(part.ToString().Trim().Length == 0 ? "" : " ").Append(word);
        }

        yield return part.ToString();
    }
}
