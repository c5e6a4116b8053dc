namespace Rezone.Pipeline.Ingest;

/// <summary>A commune of POP1B, in the table's own geography.</summary>
/// <param name="Code">Its code, UTF-8.</param>
/// <param name="Text">Its code.</param>
/// <param name="Index">Index of the unit it is added to; -1 where there is none.</param>
/// <param name="IsCity">Whether it is Paris, Lyon or Marseille, whose arrondissements have rows of their own.</param>
/// <param name="Seen">Whether each sex × age has had its row.</param>
internal sealed record Pop1bCommune(byte[] Code, string Text, int Index, bool IsCity, bool[] Seen);
