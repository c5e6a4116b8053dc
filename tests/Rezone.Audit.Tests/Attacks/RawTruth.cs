using System.Globalization;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>The true amounts per commune, read by the test from the raw extracts and nowhere else.</summary>
internal sealed class RawTruth
{
    private readonly Dictionary<string, Dictionary<string, long>> amounts = new(StringComparer.Ordinal);

    private RawTruth()
    {
    }

    public static RawTruth Read(string folder)
    {
        var truth = new RawTruth();
        truth.Add(folder, "am-consommants", c => [($"consommants/{c[1]}", c[2]), ($"sans_medecin_traitant/{c[1]}", c[3])]);
        truth.Add(folder, "am-ald", c => [($"patients/{c[1]}", c[2])]);
        truth.Add(folder, "am-prevention", c => [($"numerateur/{c[1]}", c[2]), ($"denominateur/{c[1]}", c[3])]);
        truth.Add(folder, "am-parcours", c => [($"numerateur/{c[1]}", c[2]), ($"denominateur/{c[1]}", c[3])]);
        return truth;
    }

    /// <summary>Null where a commune is in no row, or has an empty count.</summary>
    public long? Sum(string variable, IEnumerable<string> communes)
    {
        var total = 0L;
        foreach (var commune in communes)
        {
            if (!amounts.TryGetValue(variable, out var rows) || !rows.TryGetValue(commune, out var amount))
                return null;
            total += amount;
        }

        return total;
    }

    /// <summary>Every amount of a variable.</summary>
    public IReadOnlyDictionary<string, long> Of(string variable) => amounts[variable];

    private void Add(string folder, string source, Func<string[], IEnumerable<(string Variable, string Amount)>> cells)
    {
        var file = Directory.EnumerateFiles(folder, $"{source}-*.csv").Single();
        foreach (var row in File.ReadLines(file).Skip(1).Select(l => l.Split(';')))
        {
            foreach (var (variable, amount) in cells(row).Where(c => c.Amount.Length > 0))
            {
                if (!amounts.TryGetValue($"{source}/{variable}", out var rows))
                    amounts.Add($"{source}/{variable}", rows = new Dictionary<string, long>(StringComparer.Ordinal));
                rows.Add(row[0], long.Parse(amount, CultureInfo.InvariantCulture));
            }
        }
    }
}
