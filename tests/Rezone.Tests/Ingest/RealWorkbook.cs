using System.Globalization;
using System.Text;
using ExcelDataReader;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Ingest;

/// <summary>Communes and populations of a real workbook, read without the project's own reader.</summary>
internal static class RealWorkbook
{
    public static IReadOnlyList<(CodeCommune Code, long Population)> Read(string path, int codeColumn, int populationColumn)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var rows = new List<(CodeCommune, long)>();
        while (reader.Read())
        {
            if (CodeCommune.TryParse(reader.GetValue(codeColumn)?.ToString(), out var code) && reader.GetValue(populationColumn) is double population)
                rows.Add((code, Convert.ToInt64(population, CultureInfo.InvariantCulture)));
        }

        return rows;
    }
}
