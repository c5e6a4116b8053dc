namespace Rezone.Audit.Tests.Attacks;

/// <summary>4. Persons of a block who are not counted, and blocks where none or all are.</summary>
internal static class Attack04Complements
{
    public static IEnumerable<string> Recover(AttackedSite site) =>
        from variable in site.Country.Variables
        from block in variable.Value.Amounts
        let minimum = site.Minimums[variable.Key]
        let rest = block.Value.Whole - block.Value.Amount
        where block.Value.Amount < minimum || rest < minimum
        select $"{variable.Key}, {variable.Value.Cut.Ids[block.Key]}: {block.Value.Amount} of {block.Value.Whole}";
}
