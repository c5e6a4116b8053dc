namespace Rezone.Pipeline;

/// <summary>What a person asks of <c>build</c>.</summary>
/// <param name="Raw">Folder of raw extracts.</param>
/// <param name="Out">Folder of the finished site.</param>
/// <param name="SimulateMissing">Whether absent sources are simulated, labelled as such.</param>
/// <param name="Ledger">
/// Folder of the ledger of cuts; null for the project's own, which simulated sources leave no trace in.
/// </param>
public sealed record BuildOptions(string Raw, string Out, bool SimulateMissing, string? Ledger = null);
