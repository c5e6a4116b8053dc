namespace Rezone.Audit;

/// <summary>One column of a Parquet file, as it was read: texts or whole numbers, null in an empty cell.</summary>
internal sealed record OpenColumn(string Name, bool IsNullable, string?[]? Texts, long?[]? Numbers)
{
    /// <summary>Number of rows.</summary>
    public int Count => Texts?.Length ?? Numbers?.Length ?? 0;
}
