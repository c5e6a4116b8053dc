namespace Rezone.Bench;

/// <summary>Means over the territories of one kind.</summary>
/// <param name="PerThousand">Prevalence of the family.</param>
/// <param name="Kind">Kind of the territories.</param>
/// <param name="Method">How the communes are protected.</param>
/// <param name="Found">One measure per territory.</param>
internal sealed record UtilityRow(int PerThousand, string Kind, string Method, IReadOnlyList<TerritoryMeasure> Found)
{
    public const string Header = """
        | prevalence | territories | protection | coverage | bias, exact part | bias, with estimates | mean error | largest error | truth within bounds |
        |---|---|---|---|---|---|---|---|---|
        """;

    public double Coverage => Found.Average(f => f.Covered);

    /// <summary>Mean relative bias of the rate over what is published exactly.</summary>
    public double PublishedBias => Found.Select(f => f.Published).OfType<double>().Average() - 1;

    /// <summary>Mean relative bias of the rate as it is shown.</summary>
    public double Bias => Estimates.Average() - 1;

    /// <summary>Mean relative error of the rate as it is shown.</summary>
    public double Error => Estimates.Average(e => Math.Abs(e - 1));

    /// <summary>Largest relative error.</summary>
    public double LargestError => Estimates.Max(e => Math.Abs(e - 1));

    /// <summary>Territories where a bound lies, or an exact figure.</summary>
    public int Misses => Found.Count(f => f.BoundsHold == false);

    private IEnumerable<double> Estimates => Found.Select(f => f.Estimated).OfType<double>();

    private string Bounds => Found.All(f => f.BoundsHold is null) ? "no bounds" : $"{Found.Count - Misses} of {Found.Count}";

    public override string ToString() =>
        $"| {PerThousand / 10.0} % | {Kind} | {Method} | {Coverage:P1} | {PublishedBias:P1} | {Bias:P1} | {Error:P1} | {LargestError:P1} | {Bounds} |";
}
