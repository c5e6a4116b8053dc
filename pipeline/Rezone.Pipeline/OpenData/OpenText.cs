namespace Rezone.Pipeline.OpenData;

/// <summary>A column of texts: names, labels, and official codes, which begin with zeros or hold letters.</summary>
public sealed record OpenText(string Name, string Description, bool IsRequired, IReadOnlyList<string?> Values)
    : OpenColumn(Name, Description, IsRequired)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;

    /// <summary>A column in which every row has a text.</summary>
    public static OpenText Of<T>(IEnumerable<T> rows, string name, string description, Func<T, string> value) =>
        new(name, description, IsRequired: true, [.. rows.Select(value)]);

    /// <summary>A column with empty cells. An empty text is one too: a CSV file cannot tell it from nothing.</summary>
    public static OpenText OrNothing<T>(IEnumerable<T> rows, string name, string description, Func<T, string?> value) =>
        new(name, description, IsRequired: false, [.. rows.Select(r => value(r) is { Length: > 0 } text ? text : null)]);
}
