using Rezone.Domain;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Catalogue;

/// <summary>
/// One indicator's file: a JSON head between « ---json » and « --- », then its method in Markdown. The file name is the id.
/// </summary>
internal static class IndicatorFile
{
    private const string Opening = "---json\n";
    private const string Closing = "\n---\n";

    /// <summary>Reads one file; what it refers to is checked by <see cref="CatalogueChecks"/>.</summary>
    /// <exception cref="UserError">Catalogue: the file has no head, or its head is not a declaration.</exception>
    public static Indicator Read(string path)
    {
        var file = Path.GetFileName(path);
        var text = DeclarationText.Read(path).ReplaceLineEndings("\n");
        var end = text.IndexOf(Closing, StringComparison.Ordinal);
        if (!text.StartsWith(Opening, StringComparison.Ordinal) || end < 0)
        {
            throw new UserError(
                UserErrorKind.Catalogue,
                $"{file}, line 1: a head between « ---json » and « --- » was expected.",
                "Copy the head of another indicator and change it.");
        }

        var head = DeclarationJson.Read<Head>(text[Opening.Length..end], file, firstLine: 2);
        return head.ToIndicator(Path.GetFileNameWithoutExtension(path), text[(end + Closing.Length)..].Trim());
    }

    private sealed record Head(
        string Label,
        IndicatorKind Kind,
        string Unit,
        int Decimals,
        Quantity Numerator,
        string Suppression,
        IReadOnlyList<string> Comparators,
        string Section,
        string Polarity,
        string Reviewed,
        Quantity? Denominator = null,
        string? By = null,
        IReadOnlyList<string>? Only = null,
        string? ToVerify = null,
        int Rank = 0)
    {
        public Indicator ToIndicator(string id, string method) => new()
        {
            Id = id,
            Label = Label,
            Kind = Kind,
            Unit = Unit,
            Decimals = Decimals,
            Numerator = Numerator.ToMeasure(),
            Denominator = Denominator?.ToMeasure(),
            By = By,
            Only = Only ?? [],
            ToVerify = ToVerify,
            Rank = Rank,
            Suppression = Suppression,
            Comparators = Comparators,
            Section = Section,
            Polarity = Polarity,
            Reviewed = Reviewed,
            Method = method,
        };
    }

    private sealed record Quantity(
        string Source, string Measure, IReadOnlyDictionary<string, string>? Where = null, string? Persons = null)
    {
        public Measure ToMeasure() => new(Source, Measure, Where ?? new Dictionary<string, string>(StringComparer.Ordinal), Persons);
    }
}
