using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Postal codes of every selectable commune.</summary>
public sealed class Postcodes
{
    private readonly IReadOnlyDictionary<CodeCommune, IReadOnlyList<string>> byCommune;

    internal Postcodes(IReadOnlyDictionary<CodeCommune, IReadOnlyList<string>> byCommune) => this.byCommune = byCommune;

    /// <summary>No commune has any: the source is missing or refused.</summary>
    public static Postcodes None { get; } = new(new Dictionary<CodeCommune, IReadOnlyList<string>>());

    /// <summary>Postal codes of a commune, ordered; empty where La Poste gives none or the source is missing.</summary>
    public IReadOnlyList<string> Of(CodeCommune commune) => byCommune.GetValueOrDefault(commune, []);
}
