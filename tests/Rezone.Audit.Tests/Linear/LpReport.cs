namespace Rezone.Audit.Tests.Linear;

/// <summary>What levels 2 and 3 solved and found.</summary>
internal sealed class LpReport
{
    /// <summary>Sets solved alone.</summary>
    public long Neighbourhoods { get; set; }

    /// <summary>Unpublished values looked at.</summary>
    public long Quantities { get; set; }

    /// <summary>Linear programs solved, those of the second solver included.</summary>
    public long LinearPrograms { get; set; }

    /// <summary>Integer programs solved.</summary>
    public long IntegerPrograms { get; set; }

    /// <summary>Values that linked families narrow further than the closed form says.</summary>
    public long NarrowerThanClosedForm { get; set; }

    /// <summary>Values above K with fewer than K possible values.</summary>
    public List<string> LargeButNarrow { get; } = [];

    /// <summary>Solvers that contradict one another or the closed form.</summary>
    public List<string> Disagreements { get; } = [];

    /// <summary>Small values with fewer than K possible values.</summary>
    public List<string> Breaches { get; } = [];

    public override string ToString() =>
        $"{Neighbourhoods} systems, {Quantities} unpublished values, {LinearPrograms} LPs, {IntegerPrograms} integer programs; "
        + $"{Disagreements.Count} disagreements, {Breaches.Count} breaches, {LargeButNarrow.Count} large but narrow, {NarrowerThanClosedForm} narrower than the closed form";
}
