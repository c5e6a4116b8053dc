namespace Rezone.Pipeline.OpenData;

/// <summary>What holds of every value of a column, in <c>datapackage.json</c>.</summary>
/// <param name="Required">Whether no cell is empty.</param>
public sealed record DataConstraints(bool Required);
