namespace Rezone.Domain;

/// <summary>The kinds of mistake a person can make; the value is the program's exit code.</summary>
public enum UserErrorKind
{
    /// <summary>The command line.</summary>
    Usage = 2,

    /// <summary>A file of <c>pipeline/catalogue</c> or the source manifest.</summary>
    Catalogue = 3,

    /// <summary>A file of raw data.</summary>
    Source = 4,

    /// <summary>What would be published can be narrowed to a person's data.</summary>
    Disclosure = 5,
}
