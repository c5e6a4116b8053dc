using System.Security.Cryptography;
using System.Text;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>
/// The folder of one release's data. It is filled under a working name and renamed after its content, so that a browser
/// may keep every file of it for ever.
/// </summary>
public sealed class DataFolder
{
    private const string CatalogueName = "catalogue.json.bin";
    private const string NationalName = "national.json.bin";
    private const string NamesName = "noms.json.bin";
    private const string PassageName = "passage.json.bin";
    private const string AreasName = "zonages.json.bin";
    private const string CommunesName = "communes/{code}.json.bin";
    private const string FiguresName = "chiffres/{tab}/{code}.json.bin";
    private const string ShapesName = "formes/{code}.json.bin";

    private readonly string site;
    private readonly int cog;

    /// <summary>Starts an empty folder.</summary>
    /// <param name="site">Folder of the site that is being built.</param>
    /// <param name="cog">Year of the COG.</param>
    public DataFolder(string site, int cog)
    {
        this.site = site;
        this.cog = cog;
        Folder = Path.Combine(site, "donnees", "en-cours");
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Its path while it is being filled.</summary>
    public string Folder { get; }

    /// <summary>Where the shapes of the départements go.</summary>
    public string ShapesFolder => Path.Combine(Folder, "formes");

    /// <summary>Writes what is known of the country: catalogue, totals, names.</summary>
    public void Write(CataloguePayload catalogue, NationalTotals national, NamesIndex names, PassageTable passage, AreasIndex areas)
    {
        PayloadFiles.WriteCompressed(Path.Combine(Folder, CatalogueName), catalogue);
        PayloadFiles.WriteCompressed(Path.Combine(Folder, NationalName), national);
        PayloadFiles.WriteCompressed(Path.Combine(Folder, NamesName), names);
        PayloadFiles.WriteCompressed(Path.Combine(Folder, PassageName), passage);
        PayloadFiles.WriteCompressed(Path.Combine(Folder, AreasName), areas);
    }

    /// <summary>Writes what is known of the communes of each département.</summary>
    public void Write(IEnumerable<DepartementCommunes> communes, IEnumerable<DepartementFigures> figures)
    {
        Parallel.ForEach(communes, c => PayloadFiles.WriteCompressed(PathOf(CommunesName, c.Departement), c));
        Parallel.ForEach(figures, f => PayloadFiles.WriteCompressed(
            PathOf(FiguresName.Replace("{tab}", f.Tab, StringComparison.Ordinal), f.Departement), f));
    }

    /// <summary>Names the folder after its content and writes the manifest that points into it.</summary>
    /// <param name="describe">Everything of the manifest that is not a path.</param>
    public SiteManifest Publish(Func<string, SiteManifest> describe)
    {
        var name = $"donnees/{cog}-{ContentHash()}";
        Directory.Move(Folder, Path.Combine(site, name));
        var manifest = describe(name) with
        {
            CatalogueFile = $"{name}/{CatalogueName}",
            NationalFile = $"{name}/{NationalName}",
            NamesFile = $"{name}/{NamesName}",
            PassageFile = $"{name}/{PassageName}",
            AreasFile = $"{name}/{AreasName}",
            CommunesFile = $"{name}/{CommunesName}",
            FiguresFile = $"{name}/{FiguresName}",
            ShapesFile = $"{name}/{ShapesName}",
        };
        PayloadFiles.WritePlain(Path.Combine(site, "manifest.json"), manifest);
        return manifest;
    }

    private string PathOf(string name, string departement) =>
        Path.Combine(Folder, name.Replace("{code}", departement, StringComparison.Ordinal));

    private string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Folder, path)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
