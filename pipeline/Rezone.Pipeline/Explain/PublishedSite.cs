using System.IO.Compression;
using System.Text.Json;
using Rezone.Domain;
using Rezone.Domain.Arithmetic;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Publish;
using Rezone.Pipeline.Publish.Contract;
using Rezone.Pipeline.Site;

namespace Rezone.Pipeline.Explain;

/// <summary>What a finished site says, read from its payloads as the browser reads them.</summary>
internal sealed class PublishedSite
{
    private readonly string folder;
    private readonly SiteManifest manifest;

    private PublishedSite(string folder, SiteManifest manifest)
    {
        this.folder = folder;
        this.manifest = manifest;
        Catalogue = Read<CataloguePayload>(manifest.CatalogueFile);
        var national = Read<NationalTotals>(manifest.NationalFile);
        Totals = new AreaTotals(national.Areas, national.Populations, national.Counts, national.Variables, national.Activity);
    }

    public CataloguePayload Catalogue { get; }

    public AreaTotals Totals { get; }

    /// <summary>Opens a site of this version.</summary>
    /// <exception cref="UserError">Usage: there is none, or another version built it.</exception>
    public static PublishedSite Open(string folder)
    {
        var path = Path.Combine(folder, "manifest.json");
        if (!SiteFolder.IsSite(folder))
            throw new UserError(UserErrorKind.Usage, $"There is no finished site in {folder}.", "Run « rezone build » first, or name another folder with --site.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.TryGetProperty("contract", out var contract) && contract.GetString() == ContractFiles.Hash
            ? new PublishedSite(folder, document.Deserialize<SiteManifest>(ContractFiles.Json) ?? throw new InvalidDataException($"{path} is empty."))
            : throw new UserError(UserErrorKind.Usage, $"The site in {folder} was built by another version.", "Run « rezone build » again.");
    }

    /// <summary>Everything published for one tab.</summary>
    public IReadOnlyList<ShardColumns> Shards(string section) =>
        [.. manifest.Departements.Select(d => ShardOf(d.Code, Section.TabOf(section)))];

    private ShardColumns ShardOf(string departement, string tab)
    {
        string At(string file) => file.Replace("{code}", departement, StringComparison.Ordinal).Replace("{tab}", tab, StringComparison.Ordinal);
        var communes = Read<DepartementCommunes>(At(manifest.CommunesFile));
        var figures = Read<DepartementFigures>(At(manifest.FiguresFile));
        return new ShardColumns(
            departement,
            communes.Codes,
            communes.Populations,
            figures.Counts,
            figures.Cuts.ToDictionary(c => c.Key, c => new CutColumns(c.Value.Block, c.Value.Ids, c.Value.Members, c.Value.Populations), StringComparer.Ordinal),
            figures.Variables.ToDictionary(v => v.Key, v => new VariableColumns(v.Value.Cut, v.Value.Amounts, v.Value.Whole), StringComparer.Ordinal),
            figures.Activity);
    }

    private T Read<T>(string file)
    {
        using var gzip = new GZipStream(File.OpenRead(Path.Combine(folder, file)), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(gzip, ContractFiles.Json) ?? throw new InvalidDataException($"{file} is empty.");
    }
}
