namespace Rezone.Domain.Indicators;

/// <summary>A place where indicators are shown: <c>population/ages</c> is group « ages » of tab « population ».</summary>
/// <param name="Id">Tab and group, separated by a slash.</param>
/// <param name="Tab">French label of the tab.</param>
/// <param name="Label">French label of the group inside the tab.</param>
public sealed record Section(string Id, string Tab, string Label)
{
    /// <summary>Id of a section's tab: what stands before the slash.</summary>
    public static string TabOf(string section) => section.Split('/')[0];
}
