namespace Rezone.Audit.Tests.Linear;

/// <summary>Two communes whose denominators are published one by one, and whose numerators together.</summary>
internal static class ToyCountry
{
    public static AttackerSystem System(long first, long second, long counted)
    {
        var communes = new CommunesFile("c", "01", ["01001", "01002"], [first, second]);
        var figures = new FiguresFile(
            "c",
            "01",
            new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal),
            new Dictionary<string, CutColumns>(StringComparer.Ordinal)
            {
                ["d"] = new([0, 1], ["01001-1", "01002-1"], [1, 1], [first, second]),
                ["n"] = new([0, 0], ["01001-2"], [2], [first + second]),
            },
            new Dictionary<string, VariableColumns>(StringComparer.Ordinal)
            {
                ["d"] = new("d", [first, second], null),
                ["n"] = new("n", [counted], [first + second]),
            },
            new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal));
        var findings = new Findings();
        var shard = Shard.Of(communes, [figures], findings);
        var site = new PublishedSite(
            new ManifestFile("c", "", "", "", "", [new ManifestArea("01", "84")]),
            new CatalogueFile("c", []),
            new NationalFile("c", [], [], figures.Counts, figures.Counts, figures.Counts),
            [shard]);
        return new AttackerSystem(NationalView.Of(site, findings), Relations.From(["d", "n"], [("n", "d")]), ["d", "n"], [[0], [1]]);
    }
}
