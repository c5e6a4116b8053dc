using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// How many liberal professionals of a specialty a commune has: as many as the BPE counts where the raw folder has its
/// table of professionals, else by chance, from the density of the département, more often in towns.
/// </summary>
public sealed class LiberalNumbers(
    ProfessionnelsCalibration calibration, PlaceEffect places, BpeCounts bpe, string rawFolder, ulong seed)
{
    private readonly LiberalDensities densities = LiberalDensities.In(rawFolder);
    private readonly TownShare towns = TownShare.In(rawFolder);
    private readonly double inhabitants = Calibration.Read<FinessCalibration>("finess-categories").EffectivePopulations["0"];
    private readonly ILookup<string?, ProfessionnelsCalibration.Profession> bySource = calibration.Professions.ToLookup(p => p.Source, StringComparer.Ordinal);
    private readonly ILookup<string?, ProfessionnelsCalibration.Profession> byBpe = calibration.Professions.ToLookup(p => p.Bpe, StringComparer.Ordinal);

    /// <summary>Every specialty of a commune and its number, in the order of the calibration.</summary>
    public IEnumerable<(ProfessionnelsCalibration.Profession Profession, long Number)> Of(Commune commune)
    {
        var effects = calibration.Variations.ToDictionary(v => v.Key, v => EffectOf(commune, v.Key, v.Value), StringComparer.Ordinal);
        foreach (var profession in calibration.Professions)
        {
            var number = bpe.Counts(profession.Bpe) ? ShareOfBpe(commune, profession) : Drawn(commune, profession, effects[profession.Group]);
            yield return (profession, number);
        }
    }

    private double EffectOf(Commune commune, string group, Variation variation)
    {
        // The workbook has the differences between départements, if it is there.
        var isKnown = calibration.Professions.Any(p => p.Group == group && densities.Of(p.Source, commune.Departement.ToString()) is not null);
        var used = isKnown ? variation with { Departement = 0 } : variation;
        return Math.Exp(places.Of(commune, $"density {group}", used) - used.HalfVariance);
    }

    private long Drawn(Commune commune, ProfessionnelsCalibration.Profession profession, double effect)
    {
        var mean = DensityOf(profession, commune) * commune.Population * towns.Density(commune, profession.HalfSize) * effect;
        return mean > 0
            ? RandomStream.For(seed, $"professionnels {profession.Code}", commune.Code.ToString()).NextPoisson(mean)
            : 0;
    }

    private double DensityOf(ProfessionnelsCalibration.Profession profession, Commune commune)
    {
        var together = densities.Of(profession.Source, commune.Departement.ToString());
        return together is { } density
            ? density * profession.Count / Math.Max(1, bySource[profession.Source].Sum(p => p.Count))
            : profession.Count / inhabitants;
    }

    /// <summary>What the BPE counts, divided among the codes it counts together.</summary>
    private long ShareOfBpe(Commune commune, ProfessionnelsCalibration.Profession profession)
    {
        var together = byBpe[profession.Bpe].ToList();
        var parts = WholePersons.Split(
            bpe.Of(commune.Code.ToString(), profession.Bpe ?? string.Empty), together.Select(p => (double)p.Count));
        return parts[together.IndexOf(profession)];
    }
}
