using System.Text;
using Rezone.Domain.Arithmetic;

namespace Rezone.Tests.Arithmetic;

/// <summary>A figure in the words of the browser, so that both sides compare the same text.</summary>
internal sealed record ExpectedFigure(
    string Status,
    string? Reason,
    long? Numerator,
    long? Denominator,
    long? Value,
    int Decimals,
    FigureBounds? Bounds,
    Coverage Coverage,
    Lacking Lacking,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<ExpectedGroup> Groups)
{
    public static ExpectedFigure Of(Figure figure) => new(
        Kebab(figure.Status.ToString()),
        figure.Reason == FigureReason.None ? null : Kebab(figure.Reason.ToString()),
        figure.Numerator,
        figure.Denominator,
        figure.Value,
        figure.Decimals,
        figure.Bounds,
        figure.Coverage,
        figure.Lacking,
        figure.Hidden,
        [.. figure.Groups.Select(g => new ExpectedGroup(
            g.Id, g.Members, g.SelectedCodes.Count, g.SelectedCodes, g.MissingCodes, g.MissingElsewhere, g.Population, g.SelectedPopulation))]);

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}

/// <summary>A broken group in the words of the browser.</summary>
internal sealed record ExpectedGroup(
    string Id,
    int Members,
    int Selected,
    IReadOnlyList<string> SelectedCodes,
    IReadOnlyList<string> MissingCodes,
    int MissingElsewhere,
    long Population,
    long SelectedPopulation);
