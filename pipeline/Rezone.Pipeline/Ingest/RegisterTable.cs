using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>What a register of single things adds up to, per commune of today and code.</summary>
internal sealed class RegisterTable<T>(Country country)
    where T : class
{
    private readonly Dictionary<(int Unit, string Code), T> cells = [];

    /// <summary>The communes the register has rows for.</summary>
    public CoveredUnits Covered { get; } = new(country);

    /// <summary>The sums of a commune and code, begun where there are none yet.</summary>
    public T Of(int unit, string code, Func<string, T> begin)
    {
        if (!cells.TryGetValue((unit, code), out var cell))
            cells.Add((unit, code), cell = begin(code));
        return cell;
    }

    /// <summary>The facts, ordered by commune, code and measure; every code of a département without any row is not collected.</summary>
    /// <param name="codes">All codes.</param>
    /// <param name="amounts">Measures of some sums, ordered.</param>
    /// <param name="notCollected">The same measures of a code, without amounts.</param>
    public IEnumerable<Fact> Facts(
        IReadOnlyList<string> codes,
        Func<T, IEnumerable<(string Measure, decimal? Amount)>> amounts,
        Func<string, IEnumerable<(string Measure, decimal? Amount)>> notCollected)
    {
        List<string> ordered = [.. codes.Order(StringComparer.Ordinal)];
        for (var unit = 0; unit < country.Communes.Count; unit++)
        {
            foreach (var code in ordered)
            {
                var known = cells.TryGetValue((unit, code), out var cell) ? amounts(cell)
                    : Covered.IsGap(unit) ? notCollected(code)
                    : [];
                foreach (var (measure, amount) in known)
                    yield return new Fact(country.Communes[unit].Code, [code], measure, amount);
            }
        }
    }
}
