using System.Diagnostics;
using System.Text.Json;
using Rezone.Audit;
using Rezone.Domain.Disclosure;

namespace Rezone.Bench;

/// <summary>Time of a first-level audit of the whole country, reading included (goal: less than 10 s).</summary>
internal static class AuditMeasure
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly SuppressionRule Rule = new("patients-11", "", ProtectedPersons.Patients, 11, ProtectComplement: true, "");

    public static void Write(ProtectionTree tree, int families)
    {
        var amounts = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal);
        var uses = new List<VariableUse> { new() { Id = "d", Measure = "d", Rule = Rule } };
        var (d, _) = SimulatedCounts.Of(tree.Country, 0.5, seed: 1);
        amounts["d"] = d;
        for (var k = 1; k < families; k++)
        {
            var (_, n) = SimulatedCounts.Of(tree.Country, 0.003 * k, seed: k);
            amounts[$"n{k}"] = [.. n.Zip(d, (a, b) => Math.Min(a ?? 0, b ?? 0))];
            uses.Add(new VariableUse { Id = $"n{k}", Measure = $"n{k}", Inside = "d", Rule = Rule });
        }

        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        WriteSite(folder, tree, Protection.Publish(tree, FamilyPlans.From(uses), amounts));
        var clock = Stopwatch.StartNew();
        var report = SiteAudit.Run(folder);
        Console.WriteLine(
            $"audit of {families} families: {clock.Elapsed.TotalSeconds:0.00} s, {report.Checks.Sum(c => c.Examined)} things examined, {report.Breaches.Count} breaches");
        foreach (var breach in report.Breaches.Take(5))
            Console.WriteLine("  " + breach);
        Directory.Delete(folder, recursive: true);
    }

    private static void WriteSite(string folder, ProtectionTree tree, PublishedTable table)
    {
        void Write(string name, object payload) =>
            File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(payload, Options));

        var departements = tree.Country.Communes.Select((c, i) => (Commune: c, Index: i)).GroupBy(c => c.Commune.Departement.ToString(), StringComparer.Ordinal).ToList();
        var areas = table.Variables[0].Totals.Keys.ToList();
        Write("manifest.json", new
        {
            Contract = "c",
            CatalogueFile = "catalogue",
            NationalFile = "france",
            CommunesFile = "{code}",
            FiguresFile = "{code}",
            Departements = departements.Select(d => new { Code = d.Key, d.First().Commune.Region }),
        });
        Write("catalogue", new
        {
            Contract = "c",
            Indicators = table.Variables.Select(v => new
            {
                v.Id,
                Section = "t/g",
                Protects = "patients",
                MinimumPersons = 11,
                Values = new[] { new { Id = "", Numerator = v.Id, Denominator = v.Whole } },
            }),
        });
        Write("france", new
        {
            Contract = "c",
            Areas = areas,
            Populations = areas.Select(a => tree.Country.Communes
                .Where(c => a == "FR" || a == "R" + c.Region || a == "D" + c.Departement).Sum(c => c.Population)),
            Counts = new { },
            Variables = table.Variables.ToDictionary(v => v.Id, v => v.Totals.Values, StringComparer.Ordinal),
            Activity = new { },
        });
        foreach (var departement in departements)
            Write(departement.Key, ShardOf(departement.Key, [.. departement.Select(d => d.Index)], tree, table));
    }

    private static object ShardOf(string departement, int[] communes, ProtectionTree tree, PublishedTable table)
    {
        var here = table.Variables.ToDictionary(
            v => v.Id, v => communes.Select(c => v.BlockOf[c]).Where(b => b >= 0).Distinct().ToList(), StringComparer.Ordinal);
        return new
        {
            Contract = "c",
            Departement = departement,
            Codes = communes.Select(c => tree.Country.Communes[c].Code.ToString()),
            Populations = communes.Select(c => tree.Country.Communes[c].Population),
            Counts = new { },
            Activity = new { },
            Cuts = table.Variables.DistinctBy(v => v.Cut).ToDictionary(
                v => v.Cut,
                v =>
                {
                    var place = here[v.Id].Select((b, i) => (b, i)).ToDictionary(p => p.b, p => p.i);
                    return new
                    {
                        Block = communes.Select(c => v.BlockOf[c] < 0 ? -1 : place[v.BlockOf[c]]),
                        Ids = here[v.Id].Select(b => v.Blocks[b].Id),
                        Members = here[v.Id].Select(b => v.Blocks[b].Members.Length),
                        Populations = here[v.Id].Select(b => v.Blocks[b].Inhabitants),
                    };
                },
                StringComparer.Ordinal),
            Variables = table.Variables.ToDictionary(
                v => v.Id,
                v => new
                {
                    v.Cut,
                    Amounts = here[v.Id].Select(b => v.Blocks[b].Amount),
                    Whole = v.Whole is null ? null : here[v.Id].Select(b => v.Blocks[b].Whole),
                },
                StringComparer.Ordinal),
        };
    }
}
