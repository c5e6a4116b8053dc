using Rezone.Domain;

namespace Rezone.Pipeline.Stages;

/// <summary>Holds a work folder for one build: another one would mix its facts with ours.</summary>
public sealed class WorkLock : IDisposable
{
    private readonly FileStream held;

    private WorkLock(FileStream held) => this.held = held;

    /// <summary>Takes the folder, which is made if need be.</summary>
    /// <exception cref="UserError">Usage: it cannot be written, or another build holds it.</exception>
    public static WorkLock On(string folder)
    {
        var path = Path.Combine(folder, "lock");
        try
        {
            Directory.CreateDirectory(folder);
            return new WorkLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                UserErrorKind.Usage,
                $"{path} cannot be written: {error.Message}",
                "Name a folder with --work in which you may write, and which no other build is using.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();
}
