using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>The contract of <c>am-consommants</c> for the rows of one commune that are there.</summary>
internal static class ConsommantsChecks
{
    /// <summary>Column of everybody.</summary>
    public const string All = "consommants";

    /// <summary>Column of those without médecin traitant.</summary>
    public const string WithoutDoctor = "sans_medecin_traitant";

    /// <summary>Whether the value holds everybody (<c>tous</c>), for whom having a médecin traitant is not asked.</summary>
    public static bool IsTop(DimensionValue value) => value is { Inside: null, PartOf: null };

    /// <summary>Reports everything that breaks the contract.</summary>
    public static void Report(CellChecks checks)
    {
        foreach (var (value, key) in checks.Present)
        {
            var isGiven = checks.Count(key, WithoutDoctor) is not null;
            if (IsTop(value) && isGiven)
                checks.Report(key, WithoutDoctor, "unexpected-value", $"The cell is empty for « {value.Id} ».");
            if (!IsTop(value) && isGiven == checks.Count(key, All) is null)
                checks.Report(key, WithoutDoctor, "partly-collected", $"Both counts of « {value.Id} » are given, or none.");
        }

        checks.CheckAtMost(WithoutDoctor, All);
        foreach (var measure in new[] { All, WithoutDoctor })
        {
            checks.CheckInside(measure);
            checks.CheckParts(measure);
        }

        checks.CheckCollected(All);
    }
}
