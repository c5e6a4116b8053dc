namespace Rezone.Audit;

/// <summary>Gathers checks and breaches while an audit runs.</summary>
internal sealed class Findings
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, long> examined = new(StringComparer.Ordinal);
    private readonly List<string> breaches = [];

    public bool Any => breaches.Count > 0;

    /// <summary>One more thing looked at.</summary>
    /// <param name="check">What must hold.</param>
    /// <param name="holds">Whether it does.</param>
    /// <param name="breach">Where and what, when it does not.</param>
    public void Expect(string check, bool holds, Func<string> breach)
    {
        if (!examined.TryGetValue(check, out var count))
            names.Add(check);
        examined[check] = count + 1;
        if (!holds)
            breaches.Add($"{check}: {breach()}");
    }

    /// <summary>Takes over what was found apart, so that tables may be read side by side.</summary>
    public void Add(Findings others)
    {
        foreach (var name in others.names)
        {
            if (!examined.TryGetValue(name, out var count))
                names.Add(name);
            examined[name] = count + others.examined[name];
        }

        breaches.AddRange(others.breaches);
    }

    public AuditReport Report() => new([.. names.Select(n => new AuditCheck(n, examined[n]))], [.. breaches]);
}
