using Rezone.Pipeline.OpenData;

namespace Rezone.Tests.OpenData;

public sealed class OpenTablesTests
{
    [Theory]
    [InlineData("comptes-communes", "pub/lieux 01001 3 - | pub/lieux 01002 - non_disponible | pub/lieux 02001 2 -")]
    [InlineData("activite-communes", "ps/actes 01001 700 - | ps/actes 01002 - secret_statistique | ps/actes 02001 - secret_statistique")]
    [InlineData(
        "montants-groupes",
        "am/personnes/d 01001-1 90 | am/personnes/d 01002-1 180 | am/personnes/d 01003-1 45 | am/personnes/d 02001-1 270 | "
        + "am/personnes/n 01001-2 30 | am/personnes/n 01003-2 60 | am2/personnes/m 01001-2-2 77")]
    [InlineData("groupes", "01001-1 1 100 | 01001-2 2 300 | 01001-2-2 2 150 | 01002-1 1 200 | 01003-1 1 50 | 01003-2 2 350 | 02001-1 1 300")]
    [InlineData(
        "groupes-communes",
        "01001-1 01001 | 01001-2 01001 | 01001-2 01002 | 01001-2-2 01001 | 01001-2-2 01003 | 01002-1 01002 | 01003-1 01003 | "
        + "01003-2 01003 | 01003-2 02001 | 02001-1 02001")]
    [InlineData(
        "totaux-zones",
        "am/personnes/d FR 585 - | am/personnes/d R84 585 - | am/personnes/d D01 315 - | am/personnes/d D02 270 - | "
        + "am/personnes/n FR 90 - | am/personnes/n R84 90 - | am/personnes/n D01 - secret_statistique | am/personnes/n D02 - secret_statistique | "
        + "am2/personnes/m FR 77 - | am2/personnes/m R84 77 - | am2/personnes/m D01 77 - | am2/personnes/m D02 - non_collecte | "
        + "ps/actes FR - secret_statistique | ps/actes R84 - secret_statistique | ps/actes D01 - secret_statistique | ps/actes D02 - secret_statistique | "
        + "pub/lieux FR - non_disponible | pub/lieux R84 - non_disponible | pub/lieux D01 - non_disponible | pub/lieux D02 2 -")]
    [InlineData("zones", "FR france - France 5 650 | R84 region 84 Région 5 650 | D01 departement 01 Ain 3 350 | D02 departement 02 Aisne 2 300")]
    public void Of_Payloads_GivesTheirNumbersAsRows(string table, string rows) =>
        Assert.Equal(rows.Split(" | "), RowsOf(table, ToyFigures.Published()));

    [Fact]
    public void Of_Variables_NamesCutAndWhole()
    {
        var variables = OpenTables.Of(ToyFigures.Published(), ToyFigures.Catalogue).Single(t => t.Name == "variables");

        Assert.Equal(
            [
                "am/personnes/d montants-groupes am/personnes/d -",
                "am/personnes/n montants-groupes am/personnes/n am/personnes/d",
                "am2/personnes/m montants-groupes am2/personnes/m -",
                "ps/actes activite-communes - -",
                "pub/lieux comptes-communes - -",
            ],
            Cells(variables, "variable", "table", "decoupage", "ensemble"));
    }

    [Fact]
    public void Of_TwoTabsThatShowTheSame_GivesItOnce()
    {
        var twice = ToyFigures.Published(
            (ToyFigures.First, [ToyFigures.FirstFigures, ToyFigures.FirstFigures with { Tab = "u" }]),
            (ToyFigures.Second, [ToyFigures.SecondFigures]));

        foreach (var table in OpenTables.Of(ToyFigures.Published(), ToyFigures.Catalogue))
            Assert.Equal(RowsOf(table.Name, ToyFigures.Published()), RowsOf(table.Name, twice));
    }

    [Fact]
    public void Of_DepartementsInAnotherOrder_GivesTheSameRows()
    {
        var shuffled = ToyFigures.Published((ToyFigures.Second, [ToyFigures.SecondFigures]), (ToyFigures.First, [ToyFigures.FirstFigures]));

        foreach (var table in OpenTables.Of(ToyFigures.Published(), ToyFigures.Catalogue))
            Assert.Equal(RowsOf(table.Name, ToyFigures.Published()), RowsOf(table.Name, shuffled));
    }

    [Fact]
    public void Of_BlockThatLacksACommune_IsABug()
    {
        var incomplete = ToyFigures.Published((ToyFigures.First, [ToyFigures.FirstFigures]));

        Assert.Throws<InvalidDataException>(() => OpenTables.Of(incomplete, ToyFigures.Catalogue));
    }

    private static List<string> RowsOf(string table, PublishedFigures figures)
    {
        var found = OpenTables.Of(figures, ToyFigures.Catalogue).Single(t => t.Name == table);
        return Cells(found, [.. found.Columns.Select(c => c.Name)]);
    }

    private static List<string> Cells(OpenTable table, params string[] columns) =>
    [
        .. Enumerable.Range(0, table.Count).Select(row => string.Join(
            ' ',
            columns.Select(name => table.Columns.Single(c => c.Name == name) switch
            {
                OpenText text => text.Values[row] ?? "-",
                OpenNumber number => $"{number.Values[row]}" is { Length: > 0 } digits ? digits : "-",
                var other => throw new NotSupportedException(other.Name),
            }))),
    ];
}
