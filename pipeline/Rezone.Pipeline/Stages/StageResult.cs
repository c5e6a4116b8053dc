namespace Rezone.Pipeline.Stages;

/// <summary>How a stage ended.</summary>
/// <param name="Ran">Whether it ran; false where what it left the last time was kept.</param>
/// <param name="Outputs">What it left, as an input of stages after it.</param>
public sealed record StageResult(bool Ran, Fingerprint Outputs);
