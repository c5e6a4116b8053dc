using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Draws the establishments of a commune: real ones where files give them, as many as the BPE counts where it does,
/// and by chance for the rest, more often in towns.
/// </summary>
public sealed class FinessModel
{
    private const double ScatterMetres = 900;

    private readonly FinessCalibration calibration = Calibration.Read<FinessCalibration>("finess-categories");
    private readonly Dictionary<string, FinessCategory> categories;
    private readonly RealEstablishments real;
    private readonly ILookup<CodeCommune, (string Number, string Name, string Category)> realByCommune;
    private readonly Func<CodeCommune, (double Lon, double Lat)?> centreOf;
    private readonly ulong seed;

    /// <summary>Reads what the raw folder has.</summary>
    public FinessModel(Country country, string rawFolder, Func<CodeCommune, (double Lon, double Lat)?> centreOf, ulong seed)
    {
        this.centreOf = centreOf;
        this.seed = seed;
        categories = calibration.Categories.ToDictionary(c => c.Code, StringComparer.Ordinal);
        Bpe = BpeCounts.In(rawFolder);
        real = RealEstablishments.In(rawFolder);
        realByCommune = real.In(country, seed);
    }

    /// <summary>What the BPE of the raw folder counts.</summary>
    public BpeCounts Bpe { get; }

    /// <summary>Every category, in the order of drawing.</summary>
    public IReadOnlyList<FinessCategory> Categories => calibration.Categories;

    /// <summary>The establishments of a commune, ordered by category and rank.</summary>
    public List<Establishment> Of(Commune commune)
    {
        var stream = RandomStream.For(seed, "finess", commune.Code.ToString());
        var known = realByCommune[commune.Code].Where(r => categories.ContainsKey(r.Category)).ToList();
        List<Establishment> all =
        [
            .. known.Select(r => new Establishment(
                r.Number, FinessNumber.OfEntity(commune.Code.ToString(), r.Number), r.Name.Length > 0 ? r.Name : $"{categories[r.Category].ShortName} {r.Number}",
                categories[r.Category], commune, Scattered(commune, r.Number))),
        ];
        var rank = 0;
        foreach (var category in calibration.Categories)
        {
            var invented = Invented(commune, category, known.Count(k => k.Category == category.Code), stream);
            for (var i = 0; i < invented; i++)
            {
                all.Add(Invent(commune, category, rank++));
            }
        }

        return WithSharedEntity(all);
    }

    /// <summary>An invented establishment, the <paramref name="rank"/>-th of its commune.</summary>
    public Establishment Invent(Commune commune, FinessCategory category, int rank)
    {
        var number = FinessNumber.OfEstablishment(commune.Code.ToString(), rank);
        return new(
            number, FinessNumber.OfEntity(commune.Code.ToString(), number), $"{category.ShortName} SIMULE {rank + 1}", category, commune, Scattered(commune, number));
    }

    /// <summary>
    /// The public hospital sites of a commune belong to one entité juridique, that of the first of them; those of
    /// psychiatry to another.
    /// </summary>
    private static List<Establishment> WithSharedEntity(List<Establishment> all)
    {
        var entities = all.Where(IsPublicHospital).DistinctBy(IsPsychiatry).ToDictionary(IsPsychiatry, e => e.Entity);
        return all.ConvertAll(e => IsPublicHospital(e) ? e with { Entity = entities[IsPsychiatry(e)] } : e);

        static bool IsPublicHospital(Establishment e) => e.Category is { Funding: "public", Group: not "1104" };
        static bool IsPsychiatry(Establishment e) => e.Category.Group is "1105" or "1110";
    }

    private int Invented(Commune commune, FinessCategory category, int known, RandomStream stream)
    {
        // The draw is made in every case: what the raw folder holds must not move the draws that follow.
        var drawn = stream.NextPoisson(category.Count * MissingShare(category)
            * commune.Population * commune.Population / (commune.Population + category.HalfSize + 1)
            / calibration.EffectivePopulations[$"{category.HalfSize}"]);
        return category.Bpe is { } type && Bpe.IsPresent && !IsInFiles(category)
            ? (int)Math.Max(0, ShareOfBpe(commune, category, type) - known)
            : drawn;
    }

    /// <summary>The categories of the SAE are complete there; of the others the files have a part or nothing.</summary>
    private bool IsInFiles(FinessCategory category) =>
        real.Counts.ContainsKey(category.Code) && category.Group.StartsWith('1');

    private double MissingShare(FinessCategory category) =>
        IsInFiles(category) ? 0 : Math.Max(0, 1 - ((double)real.Counts.GetValueOrDefault(category.Code) / category.Count));

    /// <summary>What the BPE counts of a type, divided among its categories in proportion of their national numbers.</summary>
    private long ShareOfBpe(Commune commune, FinessCategory category, string type)
    {
        var sharing = calibration.Categories.Where(c => c.Bpe == type && !IsInFiles(c)).ToList();
        var parts = WholePersons.Split(Bpe.Of(commune.Code.ToString(), type), sharing.Select(c => (double)c.Count));
        return parts[sharing.IndexOf(category)];
    }

    private (double X, double Y)? Scattered(Commune commune, string number)
    {
        if (centreOf(commune.Code) is not { } centre)
        {
            return null;
        }

        if (RandomStream.For(seed, "finess-not-located", number).NextUniform() < calibration.ShareNotLocated)
        {
            return null;
        }

        var stream = RandomStream.For(seed, "finess-point", number);
        var (x, y) = LegalProjection.Of(commune.Departement).Project(centre.Lon, centre.Lat);
        return (x + stream.NextNormal(ScatterMetres), y + stream.NextNormal(ScatterMetres));
    }
}
