using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Brings the commune codes of one table to the newest COG and reports those that cannot be: unknown, split since the
/// table's vintage, of another year than the table is declared of, a whole city where arrondissements are expected.
/// </summary>
internal sealed class CommuneAgeing(RawSource source, Country country, CommuneHistory history)
{
    private readonly Dictionary<string, Resolved> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> reportedSplits = new(StringComparer.Ordinal);
    private readonly HashSet<string> cities = [.. country.Cities.Select(c => c.Code)];
    private readonly HashSet<string> departements = [.. country.Departements.Select(d => d.Code)];

    private enum Outcome
    {
        Unit,
        City,
        Split,
        Unknown,
        OtherYear,
        NotACode,
        OutOfScope,
    }

    /// <summary>Index of the commune in <see cref="Country.Communes"/>; -1 after reporting why there is none.</summary>
    /// <param name="rows">The row.</param>
    /// <param name="column">Its column of commune codes.</param>
    public int IndexOf(SourceRows rows, int column) => IndexOf(rows, column, rows.Text(column));

    /// <summary>Same, for a code that is made from several cells; issues quote <paramref name="column"/>.</summary>
    public int IndexOf(SourceRows rows, int column, string text) =>
        IndexOf(text, (key, message, notice) => rows.Report(column, key, message, notice));

    /// <summary>Whether a code is that of Paris, Lyon or Marseille as a whole.</summary>
    public bool IsCity(string text) => cities.Contains(text);

    /// <summary>Whether a commune has been split since the table's vintage.</summary>
    public bool IsSplit(string text) => PlaceOf(text).Outcome == Outcome.Split;

    /// <summary>Index of the unit that a code's figures are added to; -1 where there is none. Reports nothing.</summary>
    public int UnitOf(string text) => PlaceOf(text).Index;

    /// <summary>The communes of today that hold the territory of a code; empty where there is none. Reports nothing.</summary>
    public IReadOnlyList<int> PlacesOf(string text)
    {
        var place = PlaceOf(text);
        return [.. place.Successors.Select(country.IndexOf).Where(i => i >= 0)];
    }

    /// <summary>Same as <see cref="IndexOf(SourceRows, int)"/> for a table that is no CSV.</summary>
    /// <param name="text">The code.</param>
    /// <param name="report">Takes key, expectation and whether it is only a notice.</param>
    public int IndexOf(string text, Action<string, string, bool> report)
    {
        var place = PlaceOf(text);
        if (place.Outcome == Outcome.Split && !reportedSplits.Add(text))
            return -1;
        Report(report, text, place);
        return place.Index;
    }

    /// <summary>
    /// The communes of today to which what is said of a code as a whole applies: all arrondissements of a city, all parts
    /// of a commune that was split, both with a remark; empty after reporting why there is none.
    /// </summary>
    public IReadOnlyList<int> UnitsOf(SourceRows rows, int column)
    {
        var text = rows.Text(column);
        var place = PlaceOf(text);
        if (place.Outcome == Outcome.City)
            rows.Report(column, "whole-city", $"{text} is a whole city: what is said of it is taken for all its arrondissements.", notice: true);
        else if (place.Outcome == Outcome.Split)
            rows.Report(column, "split-commune", $"{text} has been split since into {string.Join(", ", place.Successors)}: what is said of it is taken for all of them.", notice: true);
        else
            Report((key, message, notice) => rows.Report(column, key, message, notice), text, place);
        return [.. place.Successors.SelectMany(UnitsOf)];
    }

    private IEnumerable<int> UnitsOf(CodeCommune code) => country.IndexOf(code) is >= 0 and var index
        ? [index]
        : country.ArrondissementsOf(code).Select(a => country.IndexOf(a.Code));

    private static void Report(Action<string, string, bool> report, string text, Resolved place)
    {
        switch (place.Outcome)
        {
            case Outcome.City:
                report("whole-city", $"{text} is a whole city; its arrondissements were expected.", false);
                break;
            case Outcome.Split:
                report("split-commune", $"{text} has been split since: its figures stay on the merged unit {string.Join('+', place.Successors)} and are given to none of its communes.", false);
                break;
            case Outcome.OtherYear:
                report("commune-of-another-year", $"{text} was no commune on 1 January of the year that the table is declared of; its territory is in {string.Join(", ", place.Successors)} today.", false);
                break;
            case Outcome.Unknown:
                report("unknown-commune", $"{text} is not a commune of any COG.", false);
                break;
            case Outcome.NotACode:
                report(CommuneCode.KeyOf(text), CommuneCode.Expected(text), false);
                break;
            case Outcome.OutOfScope:
                report("outside-the-cog", $"{text} is in none of the départements of the COG.", true);
                break;
        }
    }

    private Resolved PlaceOf(string text)
    {
        if (!places.TryGetValue(text, out var place))
            places.Add(text, place = Resolve(text));
        return place;
    }

    private Resolved Resolve(string text)
    {
        if (!CommuneCode.TryParse(text, source, out var code))
            return new Resolved(Outcome.NotACode, -1, []);
        var succession = source.Cog is { } cog ? history.Resolve(code, cog) : history.Resolve(code);
        if (succession.Kind == SuccessionKind.Unknown)
            return new Resolved(IsOutside(text) ? Outcome.OutOfScope : Outcome.Unknown, -1, []);
        if (source.Cog is { } year && !history.Existed(code, year))
            return new Resolved(Outcome.OtherYear, -1, succession.Successors);
        if (succession.Kind == SuccessionKind.Split)
            return new Resolved(Outcome.Split, -1, succession.Successors);
        var index = country.IndexOf(succession.Successors[0]);
        return new Resolved(index < 0 ? Outcome.City : Outcome.Unit, index, succession.Successors);
    }

    // Collectivités d'outre-mer (975, 977, 978, 98x) and foreign countries (99x) have codes but no département.
    private bool IsOutside(string text) =>
        text[0] == '9' && text[1] is '7' or '8' or '9' && !departements.Contains(text[..2]) && !departements.Contains(text[..3]);

    private sealed record Resolved(Outcome Outcome, int Index, IReadOnlyList<CodeCommune> Successors);
}
