using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// Gives the consommants of <c>am-consommants</c> a sex and an age, so that the other extracts count parts of the same
/// persons.
/// </summary>
public sealed class ConsommantsByAge(AgeStructure ages, ConsommantsModel consommants, ulong seed)
{
    /// <summary>The consommants of a commune; null where they are not collected.</summary>
    public CommuneConsommants? Of(Commune commune)
    {
        var counts = consommants.Rows(commune).ToDictionary(r => r.Population, r => r.Consommants, StringComparer.Ordinal);
        if (counts["tous"] is not { } all)
        {
            return null;
        }

        var stream = RandomStream.For(seed, "am-ages", commune.Code.ToString());
        var shares = ages.Of(commune);
        var persons = new long[shares.Length];
        var minors = all - (counts["17+"] ?? 0);
        Spread(minors, 0, 16);
        Spread(counts["17-69"] ?? 0, 17, 69);
        Spread(counts["70+"] ?? 0, 70, AgeStructure.Ages - 1);
        return new CommuneConsommants(all, minors, counts["ald-17+"] ?? 0, persons);

        void Spread(long group, int first, int last)
        {
            var cells = last - first + 1;
            double[] both =
            [
                .. shares.AsSpan(first, cells), .. shares.AsSpan(AgeStructure.Ages + first, cells),
            ];
            var drawn = stream.NextMultinomial(group, both);
            drawn.AsSpan(0, cells).CopyTo(persons.AsSpan(first));
            drawn.AsSpan(cells).CopyTo(persons.AsSpan(AgeStructure.Ages + first));
        }
    }
}
