namespace Rezone.Domain;

/// <summary>
/// A mistake in what a person gave: a file, a declaration, an argument. It says where and what to do, and ends the
/// program with its exit code and without a stack trace. A bug is any other exception.
/// </summary>
/// <remarks>Exit codes: 2 usage, 3 catalogue, 4 source, 5 disclosure audit (ARCHITECTURE.md, « Errors »).</remarks>
public sealed class UserError : Exception
{
    /// <summary>One error: one sentence that names file, line, column, value and expectation where they exist.</summary>
    /// <param name="kind">What went wrong; decides the exit code.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="remedy">What the person can do about it.</param>
    public UserError(UserErrorKind kind, string problem, string remedy)
        : base($"{problem}\n  → {remedy}")
    {
        Kind = kind;
    }

    /// <summary>All errors of one file or one catalogue at once, in the order they were met.</summary>
    public UserError(UserErrorKind kind, IReadOnlyCollection<UserError> errors)
        : base(string.Join('\n', errors.Select(e => e.Message)))
    {
        Kind = kind;
    }

    /// <summary>What went wrong.</summary>
    public UserErrorKind Kind { get; }

    /// <summary>The exit code of the program, 2 to 5.</summary>
    public int ExitCode => (int)Kind;
}
