namespace Rezone.Pipeline.OpenData;

/// <summary>A column of whole numbers. Published figures are counts and sums, never quotients.</summary>
public sealed record OpenNumber(string Name, string Description, bool IsRequired, IReadOnlyList<long?> Values)
    : OpenColumn(Name, Description, IsRequired)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;

    /// <summary>A column in which every row has a number.</summary>
    public static OpenNumber Of<T>(IEnumerable<T> rows, string name, string description, Func<T, long> value) =>
        new(name, description, IsRequired: true, [.. rows.Select(r => (long?)value(r))]);

    /// <summary>A column with empty cells.</summary>
    public static OpenNumber OrNothing<T>(IEnumerable<T> rows, string name, string description, Func<T, long?> value) =>
        new(name, description, IsRequired: false, [.. rows.Select(value)]);
}
