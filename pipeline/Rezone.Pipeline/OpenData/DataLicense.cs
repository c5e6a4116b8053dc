namespace Rezone.Pipeline.OpenData;

/// <summary>A licence in <c>datapackage.json</c>.</summary>
/// <param name="Name">Identifier; <c>notspecified</c> where the terms are a text of their own.</param>
/// <param name="Title">Its name, or the terms, in French.</param>
/// <param name="Path">Address of its text; null where there is none.</param>
public sealed record DataLicense(string Name, string Title, string? Path);
