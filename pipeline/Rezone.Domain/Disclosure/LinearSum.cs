namespace Rezone.Domain.Disclosure;

/// <summary>A count of persons written with variables: « tous − 17+ » is <c>+1 tous, −1 17+</c>.</summary>
/// <param name="Terms">Variable id and factor, ordered by id, each id once, no factor 0.</param>
public sealed record LinearSum(IReadOnlyList<(string Variable, int Factor)> Terms)
{
    /// <summary>The variable itself.</summary>
    public static LinearSum Of(string variable) => new([(variable, 1)]);

    /// <summary>The sum of several.</summary>
    public static LinearSum Total(IEnumerable<LinearSum> sums) => From(sums.SelectMany(s => s.Terms));

    /// <summary>This one without another.</summary>
    public LinearSum Minus(LinearSum other) =>
        From(Terms.Concat(other.Terms.Select(t => (t.Variable, -t.Factor))));

    /// <summary>Whether nothing is left.</summary>
    public bool IsZero => Terms.Count == 0;

    /// <summary>Whether both are the same sum.</summary>
    public bool Equals(LinearSum? other) => other is not null && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(0, HashCode.Combine);

    /// <summary>The sum as a reader writes it.</summary>
    public override string ToString() => string.Join(' ', Terms.Select(t => t.Factor switch
    {
        1 => $"+ {t.Variable}",
        -1 => $"- {t.Variable}",
        _ => $"{t.Factor:+0;-0} {t.Variable}",
    }));

    /// <summary>Terms in any order; those of one variable are added, and left out where they cancel.</summary>
    public static LinearSum From(IEnumerable<(string Variable, int Factor)> terms) => new(
        [.. terms.GroupBy(t => t.Variable, StringComparer.Ordinal)
            .Select(g => (Variable: g.Key, Factor: g.Sum(t => t.Factor)))
            .Where(t => t.Factor != 0)
            .OrderBy(t => t.Variable, StringComparer.Ordinal)]);
}
