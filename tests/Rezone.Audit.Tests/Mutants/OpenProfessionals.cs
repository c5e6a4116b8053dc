using System.Collections.Immutable;
using Rezone.Domain.Disclosure;

namespace Rezone.Audit.Tests.Mutants;

/// <summary>Every commune that is safe by itself is shown, and every total, whatever follows from them.</summary>
internal static class OpenProfessionals
{
    public static IReadOnlyList<CommuneVariable> Of(SampleEngine engine)
    {
        var clean = ProfessionalProtection.Publish(engine.Country, engine.Uses.Professionals).ToDictionary(v => (v.Id, v.Family));
        return [.. engine.Uses.Professionals.SelectMany(f => f.Measures.Select(m => Open(engine, f, m, clean[(m.Id, f.Id)])))
            .OrderBy(v => v.Id, StringComparer.Ordinal)];
    }

    private static CommuneVariable Open(SampleEngine engine, ProfessionalFamily family, ProfessionalMeasure measure, CommuneVariable clean)
    {
        var communes = engine.Country.Communes;
        long? Shown(int commune) =>
            family.Persons[commune] == 0 || ProfessionalCell.Of(family, [commune]).IsSafe(family.Rule) ? measure.Amounts[commune] : null;
        long Total(string area) => communes
            .Select((c, i) => (c, i))
            .Where(c => area == "FR" || area == "R" + c.c.Region || area == "D" + c.c.Departement)
            .Sum(c => measure.Amounts[c.i]);
        return new CommuneVariable(
            clean.Id,
            clean.Family,
            [.. Enumerable.Range(0, communes.Count).Select(Shown)],
            clean.Totals.Keys.ToImmutableSortedDictionary(a => a, a => (long?)Total(a), StringComparer.Ordinal));
    }
}
