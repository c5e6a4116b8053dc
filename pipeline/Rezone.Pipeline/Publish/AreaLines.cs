using System.Globalization;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>What public sources say of communes beside numbers, as the browser reads it.</summary>
internal sealed class AreaLines(Country country, TerritoryAttributes attributes)
{
    private readonly Dictionary<CodeCommune, string> tvs = attributes.Tvs
        .SelectMany(t => t.Communes.Select(c => (Commune: c, t.Code)))
        .ToDictionary(t => t.Commune, t => t.Code);

    private readonly ILookup<CodeCommune, ZoneLine> zones = attributes.Zonage.ToLookup(z => z.Commune, LineOf);

    private readonly ILookup<CodeCommune, string> qpv = attributes.Qpv
        .SelectMany(q => q.Communes.Select(c => (Commune: c, q.Code)))
        .ToLookup(q => q.Commune, q => q.Code);

    private readonly ILookup<CodeCommune, string> cpts = attributes.Cpts
        .SelectMany(a => a.Communes.Select(c => (Commune: c, a.Id)))
        .ToLookup(a => a.Commune, a => a.Id);

    /// <summary>Code of the commune's territoire de vie-santé; null where none is known.</summary>
    public string? TvsOf(CodeCommune commune) => tvs.GetValueOrDefault(commune);

    /// <summary>The commune's zones, in the order of the source.</summary>
    public IReadOnlyList<ZoneLine> ZonesOf(CodeCommune commune) => [.. zones[commune]];

    /// <summary>Codes of the quartiers prioritaires that reach into the commune.</summary>
    public string QpvOf(CodeCommune commune) => string.Join(' ', qpv[commune]);

    /// <summary>Ids of the CPTS that the commune is in.</summary>
    public string CptsOf(CodeCommune commune) => string.Join(' ', cpts[commune]);

    /// <summary>Names, for the whole country.</summary>
    public AreasIndex Index() => new(
        ContractFiles.Hash,
        new SortedDictionary<string, string>(attributes.Tvs.ToDictionary(t => t.Code, t => t.Name, StringComparer.Ordinal), StringComparer.Ordinal),
        new SortedDictionary<string, string>(attributes.Qpv.ToDictionary(q => q.Code, q => q.Name, StringComparer.Ordinal), StringComparer.Ordinal),
        [.. attributes.Cpts.Select(LineOf)]);

    private CptsLine LineOf(Cpts area) => new(
        area.Id,
        area.Name,
        area.Status switch { CptsStatus.Signee => "signee", CptsStatus.EnProjet => "en-projet", _ => "lettre-intention" },
        Iso(area.Date),
        [.. area.Communes.Select(c => country.Communes[country.IndexOf(c)].Departement.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static ZoneLine LineOf(ZonageLine line) =>
        new(line.Zone.ToString().ToUpperInvariant(), line.Perimetre, line.Arrete, Iso(line.Date));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
