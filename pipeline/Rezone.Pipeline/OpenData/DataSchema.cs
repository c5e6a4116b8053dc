namespace Rezone.Pipeline.OpenData;

/// <summary>The columns of a table, in <c>datapackage.json</c>.</summary>
/// <param name="Fields">In order.</param>
/// <param name="MissingValues">What stands in a CSV cell that has no value.</param>
/// <param name="PrimaryKey">The columns that together name a row; null where one of them may be empty.</param>
public sealed record DataSchema(IReadOnlyList<DataColumn> Fields, IReadOnlyList<string> MissingValues, IReadOnlyList<string>? PrimaryKey);
