namespace Rezone.Tests.EndToEnd;

/// <summary>How a build ended.</summary>
/// <param name="ExitCode">The program's exit code.</param>
/// <param name="Message">The error as the person reads it; empty where there was none.</param>
/// <param name="Log">The lines of the stages.</param>
internal sealed record BuildOutcome(int ExitCode, string Message, string Log);
