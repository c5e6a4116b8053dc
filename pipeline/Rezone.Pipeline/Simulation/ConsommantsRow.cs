namespace Rezone.Pipeline.Simulation;

/// <summary>A row of <c>am-consommants</c> without its commune.</summary>
/// <param name="Population">Name of the population in the contract.</param>
/// <param name="Consommants">Residents with care in the year; null where not collected.</param>
/// <param name="SansMedecinTraitant">Those without a médecin traitant; null for « tous » and where not collected.</param>
public sealed record ConsommantsRow(string Population, long? Consommants, long? SansMedecinTraitant)
{
    /// <summary>The populations of the contract, in its order.</summary>
    public static IReadOnlyList<string> Populations { get; } = ["tous", "17+", "17-69", "70+", "ald-17+", "c2s-17+"];

    /// <summary>The six rows of a commune.</summary>
    public static IReadOnlyList<ConsommantsRow> From(long minors, AgeGroup adults, AgeGroup elders)
    {
        var all = adults.All + elders.All;
        return
        [
            new("tous", minors + all.Consommants, null),
            Row("17+", all), Row("17-69", adults.All), Row("70+", elders.All),
            Row("ald-17+", adults.Ald + elders.Ald), Row("c2s-17+", adults.C2s + elders.C2s),
        ];
    }

    private static ConsommantsRow Row(string population, PatientCount count) =>
        new(population, count.Consommants, count.SansMedecinTraitant);
}
