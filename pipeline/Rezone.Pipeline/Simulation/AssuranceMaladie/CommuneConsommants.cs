namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>The consommants of a commune, as <c>am-consommants</c> has them, by sex and age.</summary>
/// <param name="All">Consommants of all ages, « tous ».</param>
/// <param name="Minors">Those of 0 to 16 years.</param>
/// <param name="AdultsWithAld">« ald-17+ ».</param>
/// <param name="Persons">Men by year of age, then women; they add up to <paramref name="All"/>.</param>
public sealed record CommuneConsommants(long All, long Minors, long AdultsWithAld, IReadOnlyList<long> Persons)
{
    /// <summary>Persons from one age to another, both included.</summary>
    public long Count(int first, int last) => Men(first, last) + Women(first, last);

    /// <summary>Women from one age to another, both included.</summary>
    public long Women(int first, int last) => Men(AgeStructure.Ages + first, AgeStructure.Ages + last);

    private long Men(int first, int last)
    {
        var sum = 0L;
        for (var cell = first; cell <= last; cell++)
        {
            sum += Persons[cell];
        }

        return sum;
    }
}
