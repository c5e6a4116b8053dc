namespace Rezone.Domain.Indicators;

/// <summary>Every limit of the catalogue that is not a suppression rule.</summary>
public sealed record ThresholdSet
{
    /// <summary>Ages are compared with the département from this many inhabitants of the territory on (R29).</summary>
    public required Threshold MinimumInhabitantsForAges { get; init; }

    /// <summary>Below this coverage, in % of the territory's inhabitants, no estimate is shown (decision D4).</summary>
    public required Threshold MinimumCoveragePercent { get; init; }

    /// <summary>Above this number of communes the original tool refuses a report; here it is an information only (R10).</summary>
    public required Threshold ManyCommunes { get; init; }

    /// <summary>Communes with fewer residents are attached to a neighbour before anything else in the protection tree.</summary>
    public required Threshold MinimumResidentsOfLeaf { get; init; }
}
