namespace Rezone.Pipeline.Ingest;

/// <summary>What leaves <c>am-professionnels</c> for one commune and profession: numbers of professionals and sums of their activity.</summary>
internal sealed class ProfessionnelSums(string specialite)
{
    // « Plus de 60 ans » and « plus de 65 ans » are read as at least 60 and 65 completed years (decision D7).
    private const int Sixty = 60;
    private const int SixtyFive = 65;

    private readonly Contributions fileActive = new();
    private readonly Contributions actes = new();
    private readonly Contributions coefficient = new();
    private (long All, long Sixty, long SixtyFive) numbers;

    /// <summary>The measures of a profession, ordered by name, without any amount: those of a place that was not collected.</summary>
    public static IEnumerable<(string Measure, decimal? Amount)> NotCollected(string specialite) =>
        new ProfessionnelSums(specialite).Amounts().Select(a => (a.Measure, (decimal?)null));

    /// <summary>Adds one professional.</summary>
    public void Add(Professionnel professionnel)
    {
        numbers.All++;
        numbers.Sixty += professionnel.Age >= Sixty ? 1 : 0;
        numbers.SixtyFive += professionnel.Age >= SixtyFive ? 1 : 0;
        fileActive.Add(professionnel.FileActive);
        actes.Add(professionnel.Actes);
        coefficient.Add(professionnel.Coefficient);
    }

    /// <summary>Every measure with its amount, ordered by name.</summary>
    public IEnumerable<(string Measure, decimal? Amount)> Amounts() =>
    [
        .. actes.Amounts("actes"),
        .. ProfessionnelRows.HasCoefficient(specialite) ? coefficient.Amounts("coefficient") : [],
        .. fileActive.Amounts("file_active"),
        ("professionnels", numbers.All),
        ("professionnels_60", numbers.Sixty),
        ("professionnels_65", numbers.SixtyFive),
    ];
}
