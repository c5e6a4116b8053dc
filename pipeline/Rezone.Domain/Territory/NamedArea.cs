namespace Rezone.Domain.Territory;

/// <summary>A code and its official name: a région, a département, an EPCI, one of the three cities.</summary>
/// <param name="Code">Official code, as text.</param>
/// <param name="Name">Official name.</param>
/// <param name="Parent">Code of the area that holds it (the région of a département); null where there is none.</param>
public sealed record NamedArea(string Code, string Name, string? Parent);
