using Rezone.Domain.Territory;
using Rezone.Pipeline.Simulation.Areas;
using Rezone.Pipeline.Simulation.AssuranceMaladie;
using KnownSite = Rezone.Pipeline.Facts.Establishment;

namespace Rezone.Pipeline.Simulation;

/// <summary>Writes the simulated file of each source of a country.</summary>
public sealed class SimulatedFiles(
    Country country,
    string rawFolder,
    string outFolder,
    Func<CodeCommune, (double Lon, double Lat)?> centreOf,
    ulong seed,
    SimulationGround? ground = null)
{
    private readonly AgeStructure ages = new(rawFolder, seed);
    private readonly CommuneGraph graph = new(country, ground?.Neighbours ?? [], centreOf);
    private readonly Lazy<FinessModel> finess = new(() => new FinessModel(country, rawFolder, centreOf, seed));
    private readonly Lazy<AssuranceMaladieFiles> assuranceMaladie =
        new(() => new AssuranceMaladieFiles(country, new AgeStructure(rawFolder, seed), rawFolder, centreOf, seed));
    private PublicFiles? publicFiles;
    private IReadOnlyList<KnownSite>? stock;

    /// <summary>The establishments of <c>finess-et</c>: those just written, else the real ones, else those it would have.</summary>
    public IReadOnlyList<KnownSite> Stock => stock ??= ground?.Establishments?.Invoke()
        ?? Listed(country.Communes.SelectMany(finess.Value.Of));

    /// <summary>The files of public sources on communes and establishments.</summary>
    public PublicFiles Public => publicFiles ??= new PublicFiles(country, graph, rawFolder, outFolder, () => Stock, seed);

    /// <summary>Writes the file of a source.</summary>
    public void Write(string sourceId)
    {
        switch (sourceId)
        {
            case "insee-pop1b":
                WritePop1b(country);
                break;
            case "finess-et":
                WriteFiness(model => country.Communes.SelectMany(model.Of));
                break;
            case "am-consommants":
                ConsommantsFile.Write(
                    country, new ConsommantsModel(ages, centreOf, seed), ExtractOf(sourceId));
                break;
            case "am-ald":
                assuranceMaladie.Value.WriteAld(ExtractOf(sourceId));
                break;
            case "am-prevention":
                assuranceMaladie.Value.WritePrevention(ExtractOf(sourceId));
                break;
            case "am-parcours":
                assuranceMaladie.Value.WriteParcours(ExtractOf(sourceId));
                break;
            case "am-professionnels":
                WriteProfessionnels();
                break;
            case "am-cabinets":
                assuranceMaladie.Value.WriteCabinets(ExtractOf(sourceId), finess.Value.Bpe);
                break;
            case "am-offreurs":
                assuranceMaladie.Value.WriteOffreurs(ExtractOf(sourceId), finess.Value.Bpe, FinessCategories());
                break;
            default:
                if (!Public.Write(sourceId))
                {
                    throw new ArgumentOutOfRangeException(nameof(sourceId), sourceId, "No simulation for this source.");
                }

                break;
        }
    }

    /// <summary>Writes POP1B for the communes of a country, which may be of an older COG.</summary>
    public void WritePop1b(Country listed) => new Pop1bFile(ages, seed).Write(listed, PathOf(Pop1bFile.Name));

    /// <summary>Writes the stock of FINESS with the establishments that are chosen from what the model draws.</summary>
    public void WriteFiness(Func<FinessModel, IEnumerable<Establishment>> choose)
    {
        List<Establishment> chosen = [.. choose(finess.Value)];
        FinessFile.Write(
            PathOf($"etalab-cs1100507-stock-{country.Cog}0512-0339.csv"),
            $"{country.Cog}-05-12",
            country.Departements.ToDictionary(d => d.Code, d => d.Name, StringComparer.Ordinal),
            chosen);
        stock = Listed(chosen);
    }

    /// <summary>Writes the liberal professionals, some changed where a sample wants a case of its own.</summary>
    public void WriteProfessionnels(Func<Commune, IEnumerable<Professionnel>, IEnumerable<Professionnel>>? adjusted = null) =>
        assuranceMaladie.Value.WriteProfessionnels(ExtractOf("am-professionnels"), finess.Value.Bpe, adjusted);

    /// <summary>FINESS categories of a commune; where no stock was written or is real, drawn commune by commune and not kept.</summary>
    private Func<Commune, IEnumerable<string>> FinessCategories()
    {
        if (stock is null && ground?.Establishments is null)
        {
            return commune => finess.Value.Of(commune).Select(e => e.Category.Code);
        }

        var known = Stock.ToLookup(e => e.Commune, e => e.Category);
        return commune => known[commune.Code];
    }

    private static IReadOnlyList<KnownSite> Listed(IEnumerable<Establishment> establishments) =>
    [
        .. establishments.Select(e => new KnownSite(
            e.Number, e.Entity, e.Name, e.Category.Code, e.Commune.Code, X: null, Y: null, Epsg: null, Updated: null)),
    ];

    private string ExtractOf(string sourceId) => PathOf($"{sourceId}-{country.Cog}-S1.csv");

    private string PathOf(string file) => Path.Combine(outFolder, file);
}
