using System.Globalization;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Disclosure;

/// <summary>A country written as a table: « code EPCI inhabitants longitude latitude » per line, EPCI « - » for none.</summary>
internal sealed record TinyCountry(Country Country, IReadOnlyList<GeoPoint> Centres)
{
    public static TinyCountry Read(string table)
    {
        var rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .OrderBy(r => r[0], StringComparer.Ordinal)
            .ToList();
        var communes = rows.Select(r => new Commune(
            CodeCommune.Parse(r[0]),
            r[0],
            CodeDepartement.Parse(r[0][..2]),
            r[0][0] == '9' ? "06" : "84",
            r[1] == "-" ? null : r[1],
            r[1] == "city" ? CodeCommune.Parse("69123") : null,
            long.Parse(r[2], CultureInfo.InvariantCulture)));
        var centres = rows.Select(r => new GeoPoint(
            double.Parse(r[3], CultureInfo.InvariantCulture), double.Parse(r[4], CultureInfo.InvariantCulture)));
        return new TinyCountry(new Country(2026, communes, [], [], [], []), [.. centres]);
    }

    /// <summary>The tree; borders as « 01001-01002 » separated by blanks.</summary>
    public ProtectionTree Tree(string borders = "") => ProtectionTree.Build(
        Country,
        Centres,
        [.. borders.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(b => b.Split('-'))
            .Select(b => (Country.IndexOf(CodeCommune.Parse(b[0])), Country.IndexOf(CodeCommune.Parse(b[1]))))],
        minimumInhabitants: 11);

    /// <summary>The tree as nested brackets: « ((01001 01002) 01003) »; units in square brackets.</summary>
    public static string Text(ProtectionTree tree) => Text(tree, tree.Root);

    private static string Text(ProtectionTree tree, int node)
    {
        if (tree.Left(node) < 0)
            return tree.Country.Communes[node].Code.ToString();

        var inside = $"{Text(tree, tree.Left(node))} {Text(tree, tree.Right(node))}";
        return tree.IsUnit(node) ? $"[{inside}]" : $"({inside})";
    }
}
