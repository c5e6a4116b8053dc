namespace Rezone.Pipeline;

/// <summary>What a person asks of <c>check</c>.</summary>
/// <param name="Raw">Folder of raw extracts.</param>
/// <param name="SimulateMissing">Whether absent sources are simulated, so that everything can be compared.</param>
public sealed record CheckOptions(string Raw, bool SimulateMissing);
