using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>Writes the simulated file of each source of a country.</summary>
public sealed class SimulatedFiles(
    Country country,
    string rawFolder,
    string outFolder,
    Func<CodeCommune, (double Lon, double Lat)?> centreOf,
    ulong seed)
{
    private readonly AgeStructure ages = new(rawFolder, seed);

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
                    country, new ConsommantsModel(ages, centreOf, seed), PathOf($"am-consommants-{country.Cog}-S1.csv"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(sourceId), sourceId, "No simulation for this source.");
        }
    }

    /// <summary>Writes POP1B for the communes of a country, which may be of an older COG.</summary>
    public void WritePop1b(Country listed) => new Pop1bFile(ages, seed).Write(listed, PathOf(Pop1bFile.Name));

    /// <summary>Writes the stock of FINESS with the establishments that are chosen from what the model draws.</summary>
    public void WriteFiness(Func<FinessModel, IEnumerable<Establishment>> choose) => FinessFile.Write(
        PathOf($"etalab-cs1100507-stock-{country.Cog}0512-0339.csv"),
        $"{country.Cog}-05-12",
        country.Departements.ToDictionary(d => d.Code, d => d.Name, StringComparer.Ordinal),
        choose(new FinessModel(country, rawFolder, centreOf, seed)));

    private string PathOf(string file) => Path.Combine(outFolder, file);
}
