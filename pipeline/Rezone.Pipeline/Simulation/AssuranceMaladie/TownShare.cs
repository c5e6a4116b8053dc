using CsvHelper;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// How much denser professionals are in a commune than in its département: half of them leave villages of a given size
/// to the towns. Weighed on the populations of the raw folder, so that a part of a country is as in the whole.
/// </summary>
public sealed class TownShare
{
    private readonly IReadOnlyDictionary<string, double> nationalWeights =
        Calibration.Read<FinessCalibration>("finess-categories").EffectivePopulations;

    private readonly Dictionary<string, List<long>> populations = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Departement, double HalfSize), double> averages = [];

    private TownShare()
    {
    }

    /// <summary>Reads every <c>donnees_communes*.csv</c>; without one, the communes of France as they are weigh.</summary>
    public static TownShare In(string rawFolder)
    {
        var table = new TownShare();
        foreach (var path in RawFiles.All(rawFolder, "donnees_communes*.csv"))
        {
            using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ';' });
            while (csv.Read())
            {
                var departement = csv.GetString("DEP");
                if (!table.populations.TryGetValue(departement, out var communes))
                {
                    table.populations.Add(departement, communes = []);
                }

                communes.Add(long.Parse(csv.GetString("PMUN")));
            }
        }

        return table;
    }

    /// <summary>Density of a commune relative to that of its département.</summary>
    /// <param name="commune">The commune.</param>
    /// <param name="halfSize">Inhabitants of a commune that has half the density of the largest cities.</param>
    public double Density(Commune commune, double halfSize) =>
        Weight(commune.Population, halfSize) / AverageOf(commune.Departement.ToString(), halfSize);

    private double AverageOf(string departement, double halfSize)
    {
        if (averages.TryGetValue((departement, halfSize), out var known))
        {
            return known;
        }

        var average = populations.TryGetValue(departement, out var communes) && communes.Sum() > 0
            ? communes.Sum(p => p * Weight(p, halfSize)) / communes.Sum()
            : nationalWeights[$"{halfSize}"] / nationalWeights["0"];
        return averages[(departement, halfSize)] = average;
    }

    private static double Weight(long population, double halfSize) => population / (population + halfSize + 1);
}
