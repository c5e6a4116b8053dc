namespace Rezone.Domain.Territory;

/// <summary>What became of a code in the newest COG.</summary>
public enum SuccessionKind
{
    /// <summary>The code names the same territory today.</summary>
    Unchanged,

    /// <summary>The territory lies today in exactly one commune of another code: merged or renumbered.</summary>
    Moved,

    /// <summary>The territory is shared today by several communes; nothing says how much of an amount each takes.</summary>
    Split,

    /// <summary>No commune ever had this code, as far as the COG knows.</summary>
    Unknown,
}
