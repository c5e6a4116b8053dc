namespace Rezone.Browser.Tests.Oracle;

/// <summary>Every column summed over places.</summary>
/// <param name="absentIsNone">By column, whether a commune without a row has none of the thing.</param>
/// <param name="communes">By place, its communes.</param>
/// <param name="gaps">By place and source, communes of départements that a register leaves out.</param>
/// <param name="sums">By place and column, the sum of the rows that there are.</param>
internal sealed class TruthSums(
    IReadOnlyDictionary<string, bool> absentIsNone,
    IReadOnlyDictionary<string, long> communes,
    IReadOnlyDictionary<(string Place, string Source), long> gaps,
    IReadOnlyDictionary<(string Place, string Column), (long Sum, long Known, long Unknown)> sums)
{
    /// <summary>The sum of the communes that have a figure.</summary>
    public TruthSum Of(string place, string column)
    {
        var (sum, known, unknown) = sums.GetValueOrDefault((place, column));
        var all = communes.GetValueOrDefault(place);
        var source = column[..column.IndexOf('/', StringComparison.Ordinal)];
        return new TruthSum(sum, absentIsNone[column] ? all - gaps.GetValueOrDefault((place, source)) - unknown : known, all);
    }
}

/// <summary>The truth about one column and one place.</summary>
/// <param name="Sum">Sum of the communes that have a figure.</param>
/// <param name="Known">How many have one.</param>
/// <param name="Communes">How many there are.</param>
internal sealed record TruthSum(long Sum, long Known, long Communes)
{
    /// <summary>The sum, where any commune has a figure.</summary>
    public long? Amount => Known == 0 ? null : Sum;
}
