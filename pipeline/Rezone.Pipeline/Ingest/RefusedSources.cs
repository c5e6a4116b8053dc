using Rezone.Domain;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// What is wrong with sources, for who reads on where a build stops: a source that is refused is told, and gives nothing.
/// </summary>
public sealed class RefusedSources
{
    private readonly List<(string Source, UserError Error)> errors = [];
    private readonly bool isFirstThrown;

    /// <summary>Collects every error.</summary>
    public RefusedSources()
        : this(isFirstThrown: false)
    {
    }

    private RefusedSources(bool isFirstThrown) => this.isFirstThrown = isFirstThrown;

    /// <summary>Throws the first error, as a build does.</summary>
    public static RefusedSources None { get; } = new(isFirstThrown: true);

    /// <summary>Every error, in the order they were met.</summary>
    public IReadOnlyList<UserError> Errors => [.. errors.Select(e => e.Error)];

    /// <summary>Whether something is wrong with a source.</summary>
    public bool Has(string source) => errors.Exists(e => e.Source == source);

    /// <summary>Notes what is wrong with a source; what has been noted before is not said twice.</summary>
    /// <exception cref="UserError">The error itself, where the first is thrown.</exception>
    public void Add(string source, UserError error)
    {
        if (isFirstThrown)
            throw error;
        if (!errors.Exists(e => e.Source == source && e.Error.Message == error.Message))
            errors.Add((source, error));
    }

    /// <summary>Reads something of a source; gives <paramref name="instead"/> where the source is refused.</summary>
    public T Read<T>(string source, T instead, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UserError error) when (!isFirstThrown)
        {
            Add(source, error);
            return instead;
        }
    }
}
