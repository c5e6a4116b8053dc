using System.Text.Json;
using CsCheck;
using Rezone.Audit;
using Rezone.Domain.Disclosure;

namespace Rezone.Tests.Properties;

/// <summary>The engine and the auditor share no code; what one publishes the other must pass.</summary>
public sealed class AuditProperties
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Run_WhatTheEnginePublishes_HasNoBreach() => Gen.Int.Sample(
        seed =>
        {
            var world = new RandomWorld(seed, mostCommunes: 40);
            var breaches = Audit(world, world.Publish()).Breaches;
            Assert.True(breaches.Count == 0, string.Join('\n', breaches));
        },
        iter: 150);

    [Fact]
    public void Run_WhatALowerMinimumPublishes_IsABreachWhereverACountIsSmall()
    {
        var worlds = Enumerable.Range(1, 60)
            .Select(seed => new RandomWorld(seed, mostCommunes: 40))
            .Select(w => (World: w, Table: w.Publish(minimum: 5)))
            .Where(w => w.Table.Variables.SelectMany(v => v.Blocks).Any(b => b.Amount < 11 || b.Whole - b.Amount < 11))
            .ToList();

        Assert.True(worlds.Count > 10, $"{worlds.Count} countries publish small counts with a minimum of 5");
        Assert.All(worlds, w => Assert.False(Audit(w.World, w.Table).Passes));
    }

    private static AuditReport Audit(RandomWorld world, PublishedTable table)
    {
        var folder = Directory.CreateTempSubdirectory("audit").FullName;
        try
        {
            Write(folder, world, table);
            return SiteAudit.Run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, RandomWorld world, PublishedTable table)
    {
        void File(string name, object payload) =>
            System.IO.File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(payload, Options));

        var shards = world.Shards(table);
        var regions = world.Country.Communes.DistinctBy(c => c.Departement).ToDictionary(c => c.Departement.ToString(), c => c.Region, StringComparer.Ordinal);
        var areas = shards.Select(s => "D" + s.Departement).Concat(regions.Values.Select(r => "R" + r)).Append("FR").Distinct(StringComparer.Ordinal).ToList();
        File("manifest.json", new
        {
            Contract = "c",
            CatalogueFile = "catalogue",
            NationalFile = "france",
            RelationsFile = "relations",
            CommunesFile = "{code}",
            FiguresFile = "{code}",
            Departements = shards.Select(s => new { Code = s.Departement, Region = regions[s.Departement] }),
        });
        File("catalogue", new
        {
            Contract = "c",
            Indicators = table.Variables.Select(v => new
            {
                v.Id,
                Section = "t/g",
                Protects = "patients",
                MinimumPersons = 11,
                Values = new[] { new { Id = "", Numerator = v.Id, Denominator = DivisorOf(v) } },
            }),
        });
        File("relations", new
        {
            Contract = "c",
            Variables = table.Variables.Select(v => new
            {
                v.Id,
                Events = false,
                Divisor = DivisorOf(v),
                Holder = RandomWorld.HolderOf(v.Id, table),
            }),
            Equations = RandomWorld.EquationsOf(table).Select(e => new { e.Whole, e.Parts }),
        });
        File("france", new
        {
            Contract = "c",
            Areas = areas,
            Communes = areas.Select(a => world.Country.Communes.Count(c => IsIn(c, a))),
            Populations = areas.Select(a => world.Country.Communes.Where(c => IsIn(c, a)).Sum(c => c.Population)),
            Counts = new Dictionary<string, long?[]>(StringComparer.Ordinal),
            Variables = table.Variables.ToDictionary(v => v.Id, v => areas.Select(a => v.Totals[a]), StringComparer.Ordinal),
            Activity = new Dictionary<string, long?[]>(StringComparer.Ordinal),
        });
        foreach (var s in shards)
            File(s.Departement, new { Contract = "c", s.Departement, s.Codes, s.Populations, s.Counts, s.Cuts, s.Variables, s.Activity });
    }

    // A variable that is divided by none carries the value that holds it as its whole.
    private static string? DivisorOf(PublishedVariable variable) =>
        variable.Whole is { } whole && whole[0] != variable.Id[0] ? whole : null;

    private static bool IsIn(Domain.Territory.Commune commune, string area) =>
        area == "FR" || area == "R" + commune.Region || area == "D" + commune.Departement;
}
