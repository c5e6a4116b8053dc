namespace Rezone.Pipeline.Simulation;

/// <summary>How much a quantity differs from place to place: deviations of its logarithm (or log-odds).</summary>
/// <param name="Departement">Between départements.</param>
/// <param name="Epci">Between the EPCI of a département.</param>
/// <param name="Neighbourhood">Of the smooth field that makes neighbours alike.</param>
/// <param name="Commune">Between communes, beside their neighbours.</param>
public sealed record Variation(double Departement, double Epci, double Neighbourhood, double Commune)
{
    /// <summary>Half the variance: what to take off a logarithm so that the mean of its exponential stays.</summary>
    public double HalfVariance =>
        ((Departement * Departement) + (Epci * Epci) + (Neighbourhood * Neighbourhood) + (Commune * Commune)) / 2;

    /// <summary>The same pattern, more or less pronounced.</summary>
    public Variation Times(double factor) =>
        new(Departement * factor, Epci * factor, Neighbourhood * factor, Commune * factor);
}
