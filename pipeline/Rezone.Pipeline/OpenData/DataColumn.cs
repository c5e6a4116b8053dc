namespace Rezone.Pipeline.OpenData;

/// <summary>A column, in <c>datapackage.json</c>.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Type"><c>string</c> or <c>integer</c>.</param>
/// <param name="Description">What it holds, in French.</param>
/// <param name="Constraints">What holds of every value.</param>
public sealed record DataColumn(string Name, string Type, string Description, DataConstraints Constraints);
