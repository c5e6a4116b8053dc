using Rezone.Domain.Arithmetic;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Compute;

namespace Rezone.Pipeline.Explain;

/// <summary>One figure as the site shows it, beside what the tallies give.</summary>
internal sealed class ExplainedFigures
{
    private readonly Indicator indicator;
    private readonly IndicatorColumns columns;
    private readonly IReadOnlyList<IndicatorColumns> values;
    private readonly PublishedSite site;
    private readonly Country country;
    private readonly IReadOnlyList<int> communes;
    private readonly IReadOnlyList<FigureQuestion> questions;
    private readonly IReadOnlyList<ShardColumns> shards;
    private readonly TerritorySelection territory;

    public ExplainedFigures(
        Indicator indicator, IndicatorCatalogue catalogue, IndicatorColumns columns, PublishedSite site, Country country, IReadOnlyList<int> communes)
    {
        (this.indicator, this.columns, this.site, this.country, this.communes) = (indicator, columns, site, country, communes);
        Rule = catalogue.Rules[indicator.Suppression];
        values = IndicatorColumns.Of(indicator, catalogue);
        questions = [.. values.Select(v => QuestionOf(v, catalogue.Thresholds))];
        shards = site.Shards(indicator.Section);
        territory = TerritorySelection.Of(communes.Select(i => country.Communes[i].Code.ToString()), shards);
    }

    public SuppressionRule Rule { get; }

    public string Formula => indicator.Kind switch
    {
        IndicatorKind.Count => "sum of the numerator over the communes",
        IndicatorKind.Ratio => $"sum of the numerator / sum of the denominator{(Question.Unit == "percent" ? " × 100" : "")}, rounded half up once, to {Decimals}",
        _ => $"share of the sum of the {values.Count} values, to {Decimals}: each rounded down, the largest remainders one more, so that they add up to 100",
    } + "; a commune's sum of facts is first rounded half up to a whole number";

    private FigureQuestion Question => questions[Place];

    private int Place => values.ToList().FindIndex(v => v.Value?.Id == columns.Value?.Id);

    private string Decimals => indicator.Decimals == 1 ? "1 decimal" : $"{indicator.Decimals} decimals";

    /// <summary>What the tallies of the territory give, hidden or not.</summary>
    public ExplainedValue Tally(IndicatorTable table)
    {
        long? Sum(Column? column) => column is null || !communes.Any(i => table[column.Id][i] is not null) ? null : communes.Sum(i => table[column.Id][i]);
        var (numerator, denominator) = (Sum(columns.Numerator), Sum(columns.Denominator));
        if (indicator.Kind == IndicatorKind.Distribution)
        {
            var parts = values.Select(v => Sum(v.Numerator) ?? 0).ToList();
            var whole = parts.Sum();
            return new(numerator, whole, whole == 0 ? null : ExactRounding.LargestRemainder(parts, Question.Scale)[Place], indicator.Decimals);
        }

        long? value = columns.Denominator is null ? numerator * Question.Scale
            : numerator is { } n && denominator is > 0 and { } d ? ExactRounding.HalfUp(new Fraction(n, d), Question.Scale) : null;
        return new(numerator, denominator, value, indicator.Decimals);
    }

    /// <summary>What the site shows.</summary>
    public ExplainedFigure Published() => FigureOf("territory", indicator.Kind == IndicatorKind.Distribution
        ? TerritoryFigures.Distribution(questions, territory)[Place]
        : TerritoryFigures.Of(Question, territory));

    /// <summary>The areas it is compared with; several départements or régions are taken together.</summary>
    public IReadOnlyList<ExplainedFigure> Comparators() => [.. indicator.Comparators.Select(Comparator)];

    /// <summary>The protection groups of the territory's communes.</summary>
    public IReadOnlyList<ExplainedGroup> Groups(IndicatorTable table) => Rule.Protects != ProtectedPersons.Patients ? [] :
    [
        .. new[] { columns.Numerator, columns.Denominator }.OfType<Column>().SelectMany(column => territory.Parts
            .SelectMany(p => p.Indexes.Select(i => GroupAt(p.Shard, column.Id, i)))
            .OfType<(ShardColumns Shard, int Block, string Id)>()
            .DistinctBy(g => g.Id, StringComparer.Ordinal)
            .OrderBy(g => g.Id, StringComparer.Ordinal)
            .Select(g => GroupOf(column, g, table))),
    ];

    /// <summary>Why the site shows something else than the tallies give; null where it does not.</summary>
    public string? WhyDifferent(ExplainedValue tally, ExplainedFigure published) =>
        (published.Shown.Numerator, published.Shown.Denominator, published.Shown.Value) == (tally.Numerator, tally.Denominator, tally.Value) ? null
        : (published.Status, published.Reason) switch
        {
            (FigureStatus.Group, _) => "The territory lies inside one protection group: every number shown is the group's.",
            (FigureStatus.Estimate, _) => "The territory breaks protection groups: each of those counts for its share of inhabitants, the others exactly.",
            (FigureStatus.Partial, _) => "Some communes have no data: the others are summed.",
            (FigureStatus.Exact, _) => "Nothing explains it: the site was not built from these facts. Run « rezone build » again.",
            (_, FigureReason.Coverage) => "Hidden: too few of the inhabitants live in communes whose group lies inside the territory.",
            (_, FigureReason.FewPersons) => $"Hidden: the estimate rests on fewer than {Rule.MinimumPersons} persons.",
            (_, FigureReason.FewProfessionals) => "Hidden: a commune of the territory has too few professionals to be shown.",
            (_, FigureReason.FewInhabitants) => "Hidden: too few inhabitants for shares by age.",
            (_, FigureReason.Source) => $"The site has no figure: {LineOf()?.Unavailable ?? "it does not list this value."}",
            (_, FigureReason.NoDenominator) => "There is nothing to divide by.",
            _ => $"The site shows none: {published.Reason}.",
        };

    private FigureQuestion QuestionOf(IndicatorColumns value, ThresholdSet thresholds) => new()
    {
        Kind = indicator.Kind,
        Unit = indicator.Unit,
        Decimals = indicator.Decimals,
        Protects = Rule.Protects,
        MinimumPersons = Rule.MinimumPersons > 0 ? Rule.MinimumPersons : null,
        MinimumCoveragePercent = thresholds.MinimumCoveragePercent.Value,
        MinimumInhabitantsForAges = thresholds.MinimumInhabitantsForAges.Value,
        IsUnavailable = LineOf() is not { Unavailable: null } line || line.Values.All(v => v.Id != (value.Value?.Id ?? "") || v.Unavailable is not null),
        Numerator = value.Numerator.Id,
        Denominator = value.Denominator?.Id,
        Professionals = Rule.Protects == ProtectedPersons.Professionals ? value.NumeratorPersons?.Id : null,
    };

    private Publish.Contract.IndicatorLine? LineOf() => site.Catalogue.Indicators.FirstOrDefault(i => i.Id == indicator.Id);

    private ExplainedFigure Comparator(string kind)
    {
        var units = communes.Select(i => country.Communes[i]).ToList();
        var (areas, name) = kind switch
        {
            "departement" => Named(units.Select(c => c.Departement.ToString()), "D", "Département", country.Departements),
            "region" => Named(units.Select(c => c.Region), "R", "Région", country.Regions),
            _ => (["FR"], "France"),
        };
        return FigureOf(name, indicator.Kind == IndicatorKind.Distribution
            ? Comparison.Distribution(questions, areas, site.Totals)[Place]
            : Comparison.Of(Question, areas, site.Totals));
    }

    private static (IReadOnlyList<string> Areas, string Name) Named(
        IEnumerable<string> codes, string prefix, string kind, IReadOnlyList<NamedArea> areas)
    {
        var distinct = codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var names = distinct.Select(code => $"{areas.FirstOrDefault(a => a.Code == code)?.Name} ({code})");
        return ([.. distinct.Select(c => prefix + c)], $"{kind} {string.Join(" + ", names)}");
    }

    private static ExplainedFigure FigureOf(string area, Figure figure) => new(
        area,
        figure.Status,
        figure.Reason,
        new ExplainedValue(figure.Numerator, figure.Denominator, figure.Value, figure.Decimals),
        figure.Bounds?.Low,
        figure.Bounds?.High,
        figure.Coverage.Percent);

    private ExplainedGroup GroupOf(Column column, (ShardColumns Shard, int Block, string Id) group, IndicatorTable table)
    {
        var variable = group.Shard.Variables[column.Id];
        var members = shards
            .SelectMany(s => Enumerable.Range(0, s.Codes.Count).Where(i => GroupAt(s, column.Id, i)?.Id == group.Id).Select(i => s.Codes[i]))
            .Order(StringComparer.Ordinal)
            .Select(code => new ExplainedMember(code, table[column.Id][country.IndexOf(CodeCommune.Parse(code))]))
            .ToList();
        var selected = communes.Select(i => country.Communes[i].Code.ToString()).ToHashSet(StringComparer.Ordinal);
        return new ExplainedGroup(
            column.Id,
            group.Id,
            members,
            group.Shard.Cuts[variable.Cut].Populations[group.Block],
            variable.Amounts[group.Block],
            variable.Whole?[group.Block],
            members.Count(m => selected.Contains(m.Code)),
            members.Exists(m => m.Amount is null) ? null : members.Sum(m => m.Amount));
    }

    private static (ShardColumns Shard, int Block, string Id)? GroupAt(ShardColumns shard, string variable, int commune)
    {
        if (!shard.Variables.TryGetValue(variable, out var amounts))
            return null;
        var cut = shard.Cuts[amounts.Cut];
        var block = cut.Block[commune];
        return block < 0 ? null : (shard, block, cut.Ids[block]);
    }
}
