namespace Rezone.Tests.Checks;

/// <summary>How a check ended.</summary>
/// <param name="ExitCode">What the program would exit with.</param>
/// <param name="Message">The errors as the person reads them; empty where there were none.</param>
/// <param name="Log">What was told at the terminal.</param>
internal sealed record CheckOutcome(int ExitCode, string Message, string Log);
