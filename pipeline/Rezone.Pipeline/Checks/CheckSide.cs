namespace Rezone.Pipeline.Checks;

/// <summary>One side of a comparison.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Says">What is taken from it, in a few words.</param>
internal sealed record CheckSide(string Source, string Says);
