using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>
/// Gives some professionals a secondary practice or two: mostly in their EPCI, else in their département, in a commune
/// drawn by its population. Both stay inside the département, so that départements simulated alone are as in the whole.
/// </summary>
public sealed class CabinetsModel(Country country, ProfessionnelsCalibration.Practices practices, ulong seed)
{
    /// <summary>Draws before giving up: where one commune has nearly everybody there may be no other.</summary>
    private const int Tries = 30;

    private readonly Dictionary<string, Places> departements = GroupsOf(country, c => $"{c.Departement}");
    private readonly Dictionary<string, Places> epcis = GroupsOf(country, c => $"{c.Departement} {c.Epci}");

    /// <summary>The communes of a professional's secondary practices, none twice and never the main one.</summary>
    public IReadOnlyList<CodeCommune> Of(Commune main, Professionnel professionnel)
    {
        var stream = RandomStream.For(seed, "am-cabinets", professionnel.Id);
        var place = stream.NextUniform();
        var number = place < practices.Two ? 2 : place < practices.One ? 1 : 0;
        List<CodeCommune> chosen = [];
        for (var attempt = 0; attempt < Tries && chosen.Count < number; attempt++)
        {
            var isNear = stream.NextUniform() < practices.SameEpci;
            var group = isNear ? epcis[$"{main.Departement} {main.Epci}"] : departements[$"{main.Departement}"];
            if (group.Draw(stream) is { } code && code != main.Code && !chosen.Contains(code))
            {
                chosen.Add(code);
            }
        }

        return chosen;
    }

    private static Dictionary<string, Places> GroupsOf(Country country, Func<Commune, string> group) => country.Communes
        .GroupBy(group, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new Places([.. g]), StringComparer.Ordinal);

    /// <summary>Communes in the order of their codes, and the inhabitants up to and with each.</summary>
    private sealed class Places
    {
        private readonly CodeCommune[] codes;
        private readonly long[] upTo;

        public Places(IReadOnlyList<Commune> communes)
        {
            codes = [.. communes.Select(c => c.Code)];
            upTo = new long[codes.Length];
            var sum = 0L;
            for (var i = 0; i < upTo.Length; i++)
            {
                upTo[i] = sum += communes[i].Population;
            }
        }

        /// <summary>A commune, as often as it has inhabitants; null where nobody lives.</summary>
        public CodeCommune? Draw(RandomStream stream)
        {
            var inhabitant = (long)(stream.NextUniform() * upTo[^1]);
            return upTo[^1] == 0 ? null : codes[~Array.BinarySearch(upTo, inhabitant, AfterEquals.Order)];
        }

        /// <summary>Never equal: the search always ends between two elements, before the first that is above.</summary>
        private sealed class AfterEquals : IComparer<long>
        {
            public static AfterEquals Order { get; } = new();

            public int Compare(long x, long y) => x > y ? 1 : -1;
        }
    }
}
