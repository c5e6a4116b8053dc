namespace Rezone.Pipeline.OpenData;

/// <summary>One column of an open table.</summary>
/// <param name="Name">Its header, snake_case.</param>
/// <param name="Description">What it holds, in French.</param>
/// <param name="IsRequired">Whether every row has a value.</param>
public abstract record OpenColumn(string Name, string Description, bool IsRequired)
{
    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }
}
