using System.Globalization;
using Parquet;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// 18. What a writer leaves behind: statistics of a Parquet column that no value shown in it has. (Markers planted in the
/// raw files are sought by the canary tests.)
/// </summary>
internal static class Attack18Leftovers
{
    public static IEnumerable<string> Recover(AttackedSite site) =>
        from file in site.Files()
        where file.Content.AsSpan().StartsWith("PAR1"u8)
        from found in Statistics(file.Content)
        select $"{file.Path}: {found}";

    private static List<string> Statistics(byte[] content)
    {
        var found = new List<string>();
        var reader = ParquetReader.CreateAsync(new MemoryStream(content)).GetAwaiter().GetResult();
        var shown = ParquetRows(content);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            foreach (var field in reader.Schema.DataFields)
            {
                var statistics = group.GetStatistics(field);
                foreach (var extreme in new[] { statistics?.MinValue, statistics?.MaxValue }.OfType<object>().Select(Text))
                {
                    if (!shown[field.Name].Contains(extreme))
                        found.Add($"{field.Name}: {extreme} stands in no row");
                }
            }
        }

        return found;
    }

    private static Dictionary<string, HashSet<string>> ParquetRows(byte[] content)
    {
        var shown = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var rows = Parquet.Serialization.ParquetSerializer.DeserializeUntypedAsync(new MemoryStream(content)).GetAwaiter().GetResult();
        foreach (var (column, value) in rows.Data.SelectMany(r => r))
        {
            if (!shown.TryGetValue(column, out var values))
                shown.Add(column, values = new HashSet<string>(StringComparer.Ordinal));
            values.Add(Text(value ?? ""));
        }

        return shown;
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
