using Rezone.Domain.Territory;

namespace Rezone.Bench;

/// <summary>
/// What other tools do, to be compared with: small communes are hidden one by one, and more of them until what follows
/// from the total of their département is not small either (disclosure.md §3.7). Never published; only measured.
/// </summary>
/// <remarks>
/// Per département S = the communes where fewer than K are counted or not counted. The smallest other communes join S
/// until it has 2 communes (3 if all are small ones), K persons counted and not counted, K persons outside its largest
/// commune, and, where each is known to have fewer than K, a sum that leaves K values for one of them. Communes without
/// inhabitants protect nothing: everyone knows their zero.
/// </remarks>
internal sealed class PlainSuppression
{
    private readonly TestFamily family;
    private readonly bool[] isHidden;

    public PlainSuppression(Country country, TestFamily family)
    {
        this.family = family;
        isHidden = new bool[country.Communes.Count];
        var inhabited = Enumerable.Range(0, country.Communes.Count).Where(c => country.Communes[c].Population > 0);
        foreach (var departement in inhabited.GroupBy(c => country.Communes[c].Departement.ToString(), StringComparer.Ordinal))
            Close([.. departement]);
    }

    /// <summary>Communes hidden because they are small.</summary>
    public int Primary { get; private set; }

    /// <summary>Communes hidden so that these do not follow.</summary>
    public int Secondary { get; private set; }

    public bool IsHidden(int commune) => isHidden[commune];

    private void Close(IReadOnlyList<int> communes)
    {
        var hidden = communes.Where(IsSmall).ToList();
        Primary += hidden.Count;
        var others = new Queue<int>(communes.Where(c => !IsSmall(c)).OrderBy(c => family.D[c]));
        while (hidden.Count > 0 && !IsProtected(hidden) && others.TryDequeue(out var smallest))
        {
            hidden.Add(smallest);
            Secondary++;
        }

        foreach (var commune in hidden)
            isHidden[commune] = true;
    }

    private bool IsSmall(int commune) =>
        family.N[commune] < TestFamily.Minimum || family.D[commune] - family.N[commune] < TestFamily.Minimum;

    private bool IsProtected(List<int> hidden)
    {
        var (n, d) = (hidden.Sum(c => family.N[c]), hidden.Sum(c => family.D[c]));
        var areAllSmall = hidden.TrueForAll(c => family.N[c] < TestFamily.Minimum);
        return hidden.Count >= (hidden.TrueForAll(IsSmall) ? 3 : 2)
            && n >= TestFamily.Minimum
            && d - n >= TestFamily.Minimum
            && d - hidden.Max(c => family.D[c]) >= TestFamily.Minimum
            && (!areAllSmall || n <= (TestFamily.Minimum - 1) * (hidden.Count - 1));
    }
}
