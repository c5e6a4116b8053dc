using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>The workbook of EPCI, damaged as an archive, as XML and cell by cell.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BadWorkbookTests(GoodSite good)
{
    [Theory]
    [InlineData("J3", "insee", "20998", "unknown-commune")]
    [InlineData("J3", "insee", "2004", "lost-leading-zero")]
    [InlineData("J3", "insee", "2004A", "not-a-commune-code")]
    [InlineData("J3", "insee", "", "not-a-commune-code")]
    [InlineData("B3", "siren", "SIREN", "not-a-siren")]
    [InlineData("B3", "siren", "2409900012", "not-a-siren")]
    [InlineData("B3", "siren", "", "not-a-siren")]
    [InlineData("C3", "raison_sociale", "", "empty-cell")]
    public void Build_BadCell_IsNamedWithFileLineColumnAndValue(string address, string column, string value, string key)
    {
        using var raw = new SampleCopy();
        raw.WorkbookCell(address, value);

        good.Refuses(raw, $"{Epcis}, line 3, column « {column} »{(value.Length > 0 ? $": « {value} »" : "\n")}", $"[{key}]");
    }

    [Fact]
    public void Build_AnnouncedNumberOfMembersThatIsNot_IsNamed()
    {
        using var raw = new SampleCopy();
        raw.WorkbookCell("F2", "beaucoup");

        good.Refuses(raw, $"{Epcis}, line 2, column « nb_membres »: « beaucoup »", "[missing-row]");
    }

    [Fact]
    public void Build_RowsLost_AreMissedByTheAnnouncedNumberOfMembers()
    {
        using var raw = new SampleCopy();
        raw.Rows(rows => rows.Where((_, i) => i != 5));

        good.Refuses(raw, $"{Epcis}, line 2, column « nb_membres »: « ", "one per commune was expected. [missing-row]");
    }

    [Fact]
    public void Build_RowTwice_IsNamed()
    {
        using var raw = new SampleCopy();
        raw.Rows(rows => [.. rows, rows[2].Replace("3\"", "900\"", StringComparison.Ordinal)]);

        good.Refuses(raw, $"{Epcis}, line 900, column « insee »: « ", "[duplicate-row]");
    }

    [Fact]
    public void Build_HeaderWithoutRows_IsRefused()
    {
        using var raw = new SampleCopy();
        raw.Rows(rows => rows.Take(1));

        good.Refuses(raw, $"{Epcis}: the sheet holds no row below its header.");
    }

    [Fact]
    public void Build_ColumnRenamed_IsNamed()
    {
        using var raw = new SampleCopy();
        raw.WorkbookCell("B1", "numero_siren");

        good.Refuses(raw, $"{Epcis}: no sheet has a row with every declared column; missing: « siren ».");
    }

    [Fact]
    public void Build_XmlThatStopsOrIsNone_IsNamed()
    {
        using var half = new SampleCopy();
        half.Sheet(sheet => sheet[..(sheet.Length / 2)]);
        good.Refuses(half, $"{Epcis}: this is not a workbook (xlsx), or it is damaged");

        using var none = new SampleCopy();
        none.Sheet(_ => "feuille");
        good.Refuses(none, $"{Epcis}: this is not a workbook (xlsx), or it is damaged");
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("sheet1.xml")]
    public void Build_PartOfTheWorkbookMissing_IsNamed(string part)
    {
        using var raw = new SampleCopy();
        raw.Entry(Epcis, part, _ => null);

        good.Refuses(raw, Epcis);
    }

    [Theory]
    [InlineData("dept;siren\n01;200000001\n")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")]
    public void Build_CsvOrOldWorkbookUnderThisName_IsNamed(string content)
    {
        using var raw = new SampleCopy();
        raw.Text(Epcis, _ => content);

        good.Refuses(raw, $"{Epcis}: this is not a workbook (xlsx), or it is damaged");
    }
}
