using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>An extract of the Assurance Maladie with one row per commune and code: its columns and what they become.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="KeyColumn">Column of the file that holds the codes.</param>
/// <param name="Noun">What a code stands for, in messages.</param>
/// <param name="Dimension">The closed list of codes; its column is that of the facts.</param>
/// <param name="Measures">Columns of counts, whose names the measures take.</param>
internal sealed record CellLayout(string Source, string KeyColumn, string Noun, Dimension Dimension, IReadOnlyList<string> Measures)
{
    /// <summary>Column of the commune codes, the same in every extract.</summary>
    public const string CommuneColumn = "code_commune";

    private readonly Dictionary<string, int> positions =
        KeysOf(Dimension).Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i, StringComparer.Ordinal);

    /// <summary>The codes, in the dimension's order: those its values group, or the values' own ids.</summary>
    public IReadOnlyList<string> Keys { get; } = KeysOf(Dimension);

    /// <summary>
    /// Whether a row that is absent means none of the thing; otherwise every commune has all its rows, zeros included.
    /// </summary>
    public bool IsRegister { get; init; }

    /// <summary>A measure that a code has by no means; null where every code has all of them.</summary>
    public (string Key, string Measure)? Never { get; init; }

    /// <summary>Position of a code in <see cref="Keys"/>; -1 where it is none.</summary>
    public int KeyOf(string code) => positions.GetValueOrDefault(code, -1);

    /// <summary>Position of a measure in <see cref="Measures"/>.</summary>
    public int IndexOf(string measure)
    {
        var index = 0;
        while (Measures[index] != measure)
            index++;
        return index;
    }

    /// <summary>The codes of a dimension, as files hold them.</summary>
    public static IReadOnlyList<string> KeysOf(Dimension dimension) =>
        [.. dimension.Values.SelectMany(v => v.Codes.Count > 0 ? v.Codes : [v.Id])];
}
