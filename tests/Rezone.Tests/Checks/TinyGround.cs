using Rezone.Domain.Territory;
using Rezone.Pipeline.Checks;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Checks;

/// <summary>The ground of comparisons with facts written by hand, on the communes of <see cref="TinyFrance"/>.</summary>
internal sealed class TinyGround : IDisposable
{
    private readonly TinyFrance france = new();
    private readonly IngestContext context;

    public TinyGround() => context = france.Context();

    /// <summary>Writes facts « commune value… measure amount », a dash where it was not collected.</summary>
    public TinyGround With(string source, string[] dimensions, string facts)
    {
        using var table = FactTable.Create(context.FactsFolder, source, dimensions);
        foreach (var cells in facts.Split('\n').Select(l => l.Trim().Split(' ')))
            table.Add(new Fact(CodeCommune.Parse(cells[0]), cells[1..^2], cells[^2], cells[^1] == "-" ? null : decimal.Parse(cells[^1])));
        table.Complete();
        return this;
    }

    /// <summary>« compared agreeing differing missing-in-second missing-in-first », then every case.</summary>
    public string Compare(string check)
    {
        var ground = new CheckGround(context, TinyCatalogue.Project)
        {
            Absent = new Dictionary<string, string>(),
            Attributes = TerritoryAttributes.None,
            Postcodes = Postcodes.None,
            Sae = [],
            Ehpad = [],
            IssueFiles = new Dictionary<string, string>(),
        };
        var outcome = CrossOutcome.Of(CrossChecks.Of(TinyCatalogue.Project, []).Single(c => c.Id == check), ground);
        return string.Join(
            " | ",
            outcome.Cases.Select(c => $"{c.Unit}: {c.First ?? "nothing"} / {c.Second ?? "nothing"}")
                .Prepend($"{outcome.Compared} {outcome.Agreeing} {outcome.Differing} {outcome.Missing(CrossCaseKind.MissingInSecond)} {outcome.Missing(CrossCaseKind.MissingInFirst)}"));
    }

    public void Dispose() => france.Dispose();
}
