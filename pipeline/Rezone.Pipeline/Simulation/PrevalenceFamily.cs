using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// A family of counts for measurements only (decision D16): a rare trait among the consommants, binomial, whose
/// prevalence varies between départements and communes. Never part of a site.
/// </summary>
/// <param name="Name">Names the streams, so that two families are independent.</param>
/// <param name="Prevalence">National share, 0.01 for 1 %.</param>
/// <param name="Seed">Seed of the family.</param>
/// <param name="DepartementDeviation">Deviation of the log-odds between départements.</param>
/// <param name="CommuneDeviation">The same between communes.</param>
public sealed record PrevalenceFamily(
    string Name, double Prevalence, ulong Seed = 16, double DepartementDeviation = 0.2, double CommuneDeviation = 0.15)
{
    private const double ConsumingShare = 0.905;

    /// <summary>Patients with the trait and consommants of a commune.</summary>
    public (long Numerator, long Denominator) Draw(Commune commune)
    {
        var departement = RandomStream.For(Seed, $"{Name} departement", commune.Departement.ToString());
        var stream = RandomStream.For(Seed, Name, commune.Code.ToString());
        var shift = departement.NextNormal(DepartementDeviation) + stream.NextNormal(CommuneDeviation);
        var odds = Prevalence / (1 - Prevalence) * Math.Exp(shift);
        var denominator = stream.NextBinomial(commune.Population, ConsumingShare);
        return (stream.NextBinomial(denominator, odds / (1 + odds)), denominator);
    }
}
