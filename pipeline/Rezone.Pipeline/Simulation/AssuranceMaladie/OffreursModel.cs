using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Counts the pharmacies, laboratories, transport companies and suppliers of a commune.</summary>
/// <param name="places">Differences from place to place.</param>
/// <param name="bpe">Real numbers, where the raw folder has them.</param>
/// <param name="finessCategories">FINESS category of each establishment of a commune.</param>
/// <param name="notCollected">Départements whose counts are not collected.</param>
/// <param name="rawFolder">Populations, where it has them.</param>
/// <param name="seed">Seed of the simulation.</param>
public sealed class OffreursModel(
    PlaceEffect places,
    BpeCounts bpe,
    Func<Commune, IEnumerable<string>> finessCategories,
    IReadOnlyList<string> notCollected,
    string rawFolder,
    ulong seed)
{
    private readonly OffreursCalibration calibration = Calibration.Read<OffreursCalibration>("am-offreurs");
    private readonly double inhabitants = Calibration.Read<FinessCalibration>("finess-categories").EffectivePopulations["0"];
    private readonly TownShare towns = TownShare.In(rawFolder);

    /// <summary>Category and number, zeros included, in the order of codes; null numbers where nothing is collected.</summary>
    public IEnumerable<(string Category, long? Number)> Of(Commune commune)
    {
        if (notCollected.Contains(commune.Departement.ToString(), StringComparer.Ordinal))
        {
            return calibration.Categories.Select(c => (c.Code, (long?)null));
        }

        var establishments = finessCategories(commune).CountBy(c => c, StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => (long)c.Value, StringComparer.Ordinal);
        var effect = Math.Exp(places.Of(commune, "am-offreurs", calibration.Variation) - calibration.Variation.HalfVariance);
        return calibration.Categories.Select(category => (category.Code, (long?)NumberOf(category)));

        long NumberOf(OffreursCalibration.Category category) => category switch
        {
            { Finess.Count: > 0 } => category.Finess.Sum(f => establishments.GetValueOrDefault(f)),
            { Bpe: { } type } when bpe.Counts(type) => bpe.Of(commune.Code.ToString(), type),
            _ => Drawn(category),
        };

        long Drawn(OffreursCalibration.Category category)
        {
            var mean = category.Count / inhabitants * commune.Population * towns.Density(commune, category.HalfSize) * effect;
            return mean > 0
                ? RandomStream.For(seed, $"am-offreurs {category.Code}", commune.Code.ToString()).NextPoisson(mean)
                : 0;
        }
    }
}
