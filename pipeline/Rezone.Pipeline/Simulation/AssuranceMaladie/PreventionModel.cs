using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Draws the eligible consommants of each prevention indicator in a commune, and those of them it counts.</summary>
public sealed class PreventionModel
{
    private readonly PreventionCalibration calibration = Calibration.Read<PreventionCalibration>("am-prevention");
    private readonly ConsommantsByAge consommants;
    private readonly VaccinationCoverage coverage;
    private readonly PlaceEffect places;
    private readonly ulong seed;

    /// <summary>Reads what the raw folder has.</summary>
    public PreventionModel(ConsommantsByAge consommants, PlaceEffect places, string rawFolder, ulong seed)
    {
        this.consommants = consommants;
        this.places = places;
        this.seed = seed;
        coverage = VaccinationCoverage.In(rawFolder, [.. calibration.Indicators.Select(i => i.Coverage).OfType<string>()]);
    }

    /// <summary>Indicator, numerator and denominator, in the order of the contract; null counts where nothing is collected.</summary>
    public IEnumerable<(string Indicator, long? Numerator, long? Denominator)> Rows(Commune commune)
    {
        var persons = consommants.Of(commune);
        foreach (var indicator in calibration.Indicators)
        {
            if (persons is null)
            {
                yield return (indicator.Id, null, null);
                continue;
            }

            // A stream of its own: a change of one indicator moves no other.
            var stream = RandomStream.For(seed, $"am-prevention {indicator.Id}", commune.Code.ToString());
            var ofAge = indicator.Sex is null
                ? persons.Count(indicator.From, indicator.To)
                : persons.Women(indicator.From, indicator.To);
            var eligible = indicator.Eligible < 1
                ? stream.NextBetaBinomial(ofAge, indicator.Eligible, calibration.EligibleConcentration)
                : ofAge;
            yield return (indicator.Id, stream.NextBetaBinomial(eligible, RateOf(indicator, commune), indicator.Concentration), eligible);
        }
    }

    private double RateOf(PreventionCalibration.Indicator indicator, Commune commune)
    {
        var inFrance = coverage.Of(indicator.Coverage);
        var here = coverage.Of(indicator.Coverage, commune.Departement.ToString());
        double? known = here is { } share && inFrance is { } common ? LogOdds.Between(common, share) : null;
        var level = indicator.SameQuantity ? inFrance ?? indicator.Rate : indicator.Rate;
        return LogOdds.Shifted(level, places.Of(commune, indicator.Id, calibration.Variation, known));
    }
}
