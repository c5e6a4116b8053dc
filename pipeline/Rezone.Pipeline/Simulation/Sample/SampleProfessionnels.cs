using Rezone.Domain.Territory;
using Rezone.Pipeline.Simulation.AssuranceMaladie;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>
/// Cases around the rules of professionals' activity that chance may leave out: five of a specialty of whom one has
/// most of the acts, and five or more of whom all are 60 and over.
/// </summary>
public sealed class SampleProfessionnels
{
    /// <summary>How many times the acts of the four others together the dominant one has: 90 % of all.</summary>
    private const int Dominance = 9;

    private const int Gate = 5;

    private bool hasDominated;
    private bool hasElders;

    /// <summary>The professionals of a commune; the first communes where a case fits get it.</summary>
    public IEnumerable<Professionnel> Adjust(Commune commune, IEnumerable<Professionnel> drawn)
    {
        foreach (var specialty in drawn.GroupBy(p => p.Specialty, StringComparer.Ordinal))
        {
            IReadOnlyList<Professionnel> group = [.. specialty];
            if (!hasDominated && group.Count == Gate && group.Sum(p => p.Acts) > 0)
            {
                hasDominated = true;
                group = Dominated(group);
            }
            else if (!hasElders && group.Count >= Gate)
            {
                hasElders = true;
                group = [.. group.Select(p => p with { BirthYear = Math.Min(p.BirthYear, SampleTerritory.Cog - 61) })];
            }

            foreach (var one in group)
            {
                yield return one;
            }
        }
    }

    private static IReadOnlyList<Professionnel> Dominated(IReadOnlyList<Professionnel> group)
    {
        var (first, others) = (group[0], group.Skip(1));
        return
        [
            first with
            {
                Patients = Dominance * others.Sum(p => p.Patients),
                Acts = Dominance * others.Sum(p => p.Acts),
                Coefficient = first.Coefficient is null ? null : Dominance * others.Sum(p => p.Coefficient),
            },
            .. others,
        ];
    }
}
