using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Compute;

/// <summary>What may be published of the table: public columns as they are, the others through the rules of disclosure.</summary>
/// <param name="Public">Amounts per commune of every public column, by column id.</param>
/// <param name="Patients">What may be published about patients, per protection group.</param>
/// <param name="Professionals">What may be published about professionals, per commune.</param>
/// <param name="Cuts">What the ledger keeps of this release.</param>
public sealed record PublishedTables(
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Public,
    PublishedTable Patients,
    IReadOnlyList<CommuneVariable> Professionals,
    IReadOnlyList<LedgerCut> Cuts)
{
    /// <summary>Applies the suppression rules to the whole table at once: families tie columns together.</summary>
    /// <exception cref="UserError">Catalogue: a column is public for one indicator and protected for another.</exception>
    public static PublishedTables Of(IndicatorTable table, IndicatorCatalogue catalogue, Country country, ProtectionTree tree, PastCuts past)
    {
        var uses = ColumnUses.Of(catalogue, table);
        var amounts = uses.Amounts.ToDictionary(id => id, id => table[id], StringComparer.Ordinal);
        var (patients, cuts) = Protection.Publish(tree, FamilyPlans.From(uses.Patients), amounts, past);
        return new PublishedTables(
            uses.Public.ToDictionary(id => id, id => table[id], StringComparer.Ordinal),
            patients,
            ProfessionalProtection.Publish(country, uses.Professionals),
            cuts);
    }
}
