namespace Rezone.Pipeline.OpenData;

/// <summary>A protection group as the open tables name it.</summary>
/// <param name="Key">Its id; unique over all cuts.</param>
/// <param name="Communes">Codes of its communes, ordered.</param>
/// <param name="Inhabitants">Inhabitants (PMUN) of its communes.</param>
public sealed record OpenGroup(string Key, IReadOnlyList<string> Communes, long Inhabitants);
