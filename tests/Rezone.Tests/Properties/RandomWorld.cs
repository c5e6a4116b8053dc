using Rezone.Domain.Arithmetic;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Properties;

/// <summary>
/// A small invented country with persons in it: consommants and those without médecin traitant, by the values of the
/// dimension « population », consistent with one another because they are counted from the same persons.
/// </summary>
internal sealed class RandomWorld
{
    private static readonly string[] AllValues = ["tous", "17+", "17-69", "70+", "ald-17+", "c2s-17+"];

    private static readonly Dimension Population = new("population", "Population",
    [
        new("tous", "Tous"),
        new("17+", "17+") { Inside = "tous" },
        new("17-69", "17-69") { Inside = "17+", PartOf = "17+" },
        new("70+", "70+") { Inside = "17+", PartOf = "17+" },
        new("ald-17+", "ALD") { Inside = "17+" },
        new("c2s-17+", "C2S") { Inside = "17+" },
    ]);

    private readonly Dictionary<string, IReadOnlyList<long?>> amounts = new(StringComparer.Ordinal);

    public RandomWorld(int seed, int mostCommunes = 12, int scale = 120)
    {
        var random = new Random(seed);
        Country = MakeCountry(random, random.Next(2, mostCommunes + 1), scale);
        Centres = [.. Country.Communes.Select(c => Place(c.Code))];
        Neighbours = random.Next(4) == 0 ? [] : MakeNeighbours(random);
        Published = [.. AllValues.Where(_ => random.Next(3) > 0)];
        WithDoctor = [.. Published.Where(_ => random.Next(4) > 0)];
        MakePersons(random);
        Tree = ProtectionTree.Build(Country, Centres, Neighbours, 11);
    }

    public Country Country { get; }

    public IReadOnlyList<GeoPoint> Centres { get; }

    public IReadOnlyList<(int First, int Second)> Neighbours { get; }

    public ProtectionTree Tree { get; }

    /// <summary>Values of the dimension whose consommants are published.</summary>
    public IReadOnlyList<string> Published { get; }

    /// <summary>Those whose patients without médecin traitant are published as well.</summary>
    public IReadOnlyList<string> WithDoctor { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<long?>> Amounts => amounts;

    public static SuppressionRule Rule(int minimum) => new("patients", "", ProtectedPersons.Patients, minimum, ProtectComplement: true, "");

    public static string D(string value) => "d:" + value;

    public static string N(string value) => "n:" + value;

    public IReadOnlyList<FamilyPlan> Plans(int minimum = 11) => FamilyPlans.From(
        Published.Select(v => new VariableUse { Id = D(v), Measure = "d", Dimension = Population, Value = v, Rule = Rule(minimum) })
            .Concat(WithDoctor.Select(v => new VariableUse
            {
                Id = N(v),
                Measure = "n",
                Dimension = Population,
                Value = v,
                Inside = D(v),
                Rule = Rule(minimum),
            })));

    public PublishedTable Publish(int minimum = 11) => Protection.Publish(Tree, Plans(minimum), amounts);

    /// <summary>The true sum of a variable over communes.</summary>
    public long Truth(string variable, IEnumerable<int> communes) => communes.Sum(c => amounts[variable][c] ?? 0);

    /// <summary>The nearest published variable whose persons hold those of a variable, in its measure; null for none.</summary>
    public static string? HolderOf(string variable, PublishedTable table)
    {
        string[] chain = variable[2..] switch
        {
            "tous" => [],
            "17+" => ["tous"],
            _ => ["17+", "tous"],
        };
        return chain.Select(v => variable[..2] + v).FirstOrDefault(id => table.Variables.Any(v => v.Id == id));
    }

    /// <summary>Wholes and parts that are all published.</summary>
    public static IEnumerable<(string Whole, string[] Parts)> EquationsOf(PublishedTable table) =>
        new[] { "d:", "n:" }
            .Select(m => (Whole: m + "17+", Parts: new[] { m + "17-69", m + "70+" }))
            .Where(e => e.Parts.Append(e.Whole).All(id => table.Variables.Any(v => v.Id == id)));

    /// <summary>The table as the browser gets it.</summary>
    public IReadOnlyList<ShardColumns> Shards(PublishedTable table) => [.. Country.Communes
        .Select((c, i) => (c, i))
        .GroupBy(p => p.c.Departement)
        .Select(g => ShardOf(g.Key.ToString(), [.. g.Select(p => p.i)], table))];

    private ShardColumns ShardOf(string departement, int[] communes, PublishedTable table)
    {
        var cuts = new Dictionary<string, CutColumns>(StringComparer.Ordinal);
        var variables = new Dictionary<string, VariableColumns>(StringComparer.Ordinal);
        foreach (var variable in table.Variables)
        {
            var here = communes.Select(c => variable.BlockOf[c]).Where(b => b >= 0).Distinct().ToList();
            var blocks = here.ConvertAll(b => variable.Blocks[b]);
            cuts[variable.Cut] = new CutColumns(
                [.. communes.Select(c => here.IndexOf(variable.BlockOf[c]))],
                blocks.ConvertAll(b => b.Id),
                blocks.ConvertAll(b => b.Members.Length),
                blocks.ConvertAll(b => b.Inhabitants));
            variables[variable.Id] = new VariableColumns(
                variable.Cut,
                blocks.ConvertAll(b => b.Amount),
                variable.Whole is null ? null : blocks.ConvertAll(b => b.Whole ?? throw new InvalidOperationException("no whole")));
        }

        return new ShardColumns(
            departement,
            [.. communes.Select(c => Country.Communes[c].Code.ToString())],
            [.. communes.Select(c => Country.Communes[c].Population)],
            new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal),
            cuts,
            variables,
            new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal));
    }

    private static Country MakeCountry(Random random, int communes, int scale)
    {
        var list = Enumerable.Range(0, communes).Select(i =>
        {
            var departement = random.Next(3) + 1;
            var code = $"{departement:00}{i:000}";
            var people = random.Next(6) == 0 ? random.Next(12) : random.Next(11, scale * (random.Next(5) == 0 ? 20 : 2));
            return new Commune(
                CodeCommune.Parse(code),
                code,
                CodeDepartement.Parse(code[..2]),
                departement == 3 ? "11" : "84",
                random.Next(10) == 0 ? null : $"{random.Next(3)}",
                City: null,
                people);
        });
        return new Country(2026, list, [], [], [], []);
    }

    // A square grid; the number in the code is the place.
    private static GeoPoint Place(CodeCommune code)
    {
        var number = int.Parse(code.ToString()[2..], System.Globalization.CultureInfo.InvariantCulture);
        return new GeoPoint(number % 4 * 0.1, 46 + (number / 4 * 0.1));
    }

    private List<(int First, int Second)> MakeNeighbours(Random random) =>
        [.. from a in Enumerable.Range(0, Country.Communes.Count)
            from b in Enumerable.Range(0, a)
            where Centres[a].SquaredKilometresTo(Centres[b]) < 130 && random.Next(8) > 0
            select (a, b)];

    private void MakePersons(Random random)
    {
        var columns = AllValues.SelectMany(v => new[] { D(v), N(v) })
            .ToDictionary(id => id, _ => new long?[Country.Communes.Count], StringComparer.Ordinal);
        var rates = Enumerable.Range(0, 5).Select(_ => random.Next(4) == 0 ? Math.Round(random.NextDouble()) : Math.Pow(random.NextDouble(), 2)).ToArray();
        var uncollected = random.Next(5) == 0 ? "03" : "";
        // Nearly everybody is a patient somewhere: then the census says much.
        var consommants = random.Next(4) == 0 ? 0.99 : 0.9;
        for (var c = 0; c < Country.Communes.Count; c++)
        {
            if (Country.Communes[c].Departement.ToString() == uncollected)
                continue;
            foreach (var column in columns.Values)
                column[c] = 0;
            // In some communes it is the others who lack a doctor: then a table of two margins can get tight.
            var (inAld, others) = random.Next(3) == 0 ? (rates[4], rates[0]) : (rates[0], rates[4]);
            for (var person = 0L; person < Country.Communes[c].Population; person++)
            {
                if (random.NextDouble() < consommants)
                    Count(random, [inAld, rates[1], rates[2], rates[3], others], (id, persons) => columns[id][c] += persons);
            }
        }

        foreach (var (id, column) in columns)
            amounts[id] = column;
    }

    private static void Count(Random random, double[] rates, Action<string, long> add)
    {
        var isAdult = random.NextDouble() < 0.8;
        var isInAld = isAdult && random.NextDouble() < rates[2];
        var hasNoDoctor = random.NextDouble() < (isInAld ? rates[0] : rates[4]) ? 1 : 0;
        void AddAs(string value)
        {
            add(D(value), 1);
            add(N(value), hasNoDoctor);
        }

        AddAs("tous");
        if (!isAdult)
            return;
        AddAs("17+");
        AddAs(random.NextDouble() < rates[1] ? "70+" : "17-69");
        if (isInAld)
            AddAs("ald-17+");
        if (random.NextDouble() < rates[3])
            AddAs("c2s-17+");
    }
}
