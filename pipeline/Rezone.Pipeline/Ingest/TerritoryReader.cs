using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads what public sources say of communes beside numbers.</summary>
public static class TerritoryReader
{
    /// <summary>Ids of the sources.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["drees-tvs", "ars-zonage", "anct-qpv", "cpts-communes"];

    /// <summary>Reads <c>drees-tvs</c>, <c>ars-zonage</c>, <c>anct-qpv</c> and <c>cpts-communes</c>, each where it is present.</summary>
    /// <exception cref="UserError">Source: a file cannot be read, or has more bad rows than tolerated.</exception>
    public static TerritoryAttributes Read(RawFolders raw, Country country, CommuneHistory history, RowIssues issues) =>
        Read(raw, country, history, issues, RefusedSources.None);

    /// <summary>Same, but a source that is refused is only noted, and nothing is said of it.</summary>
    public static TerritoryAttributes Read(RawFolders raw, Country country, CommuneHistory history, RowIssues issues, RefusedSources refused)
    {
        return new TerritoryAttributes(
            Rows(raw["drees-tvs"], TvsRows.Read),
            Rows(raw["ars-zonage"], ZonageRows.Read),
            Rows(raw["anct-qpv"], QpvRows.Read),
            Rows(raw["cpts-communes"], CptsRows.Read));

        IReadOnlyList<T> Rows<T>(RawSource source, Func<SourceRows, Country, CommuneAgeing, IReadOnlyList<T>> read) => source.Missing
            ? []
            : refused.Read(source.Entry.Id, [], () => RowsOf(source, country, history, issues, read));
    }

    private static IReadOnlyList<T> RowsOf<T>(
        RawSource source,
        Country country,
        CommuneHistory history,
        RowIssues issues,
        Func<SourceRows, Country, CommuneAgeing, IReadOnlyList<T>> read)
    {
        using var rows = SourceRows.Open(source, source.File("communes"), issues);
        var found = read(rows, country, new CommuneAgeing(source, country, history));
        issues.ThrowAbove(source.Entry);
        return found;
    }
}
