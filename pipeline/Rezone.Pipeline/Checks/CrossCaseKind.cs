namespace Rezone.Pipeline.Checks;

/// <summary>How two sources disagree about one unit.</summary>
public enum CrossCaseKind
{
    /// <summary>Both say something, and not the same.</summary>
    Differs,

    /// <summary>Only the first says something.</summary>
    MissingInSecond,

    /// <summary>Only the second says something.</summary>
    MissingInFirst,
}
