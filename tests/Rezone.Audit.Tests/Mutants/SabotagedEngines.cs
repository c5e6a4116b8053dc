using System.Text.Json.Nodes;
using Rezone.Domain.Disclosure;
using Rezone.Pipeline.Compute;

namespace Rezone.Audit.Tests.Mutants;

/// <summary>Engines with one rule broken (disclosure.md §5, decision D17): each writes a site into an empty folder.</summary>
internal static class SabotagedEngines
{
    private const string Share = "am-prevention/numerateur/psychotropes";
    private const int WeakThreshold = 10;

    /// <summary>Name → what it writes, given the engine and the folder.</summary>
    public static IReadOnlyDictionary<string, Action<SampleEngine, string>> All { get; } = new Dictionary<string, Action<SampleEngine, string>>(StringComparer.Ordinal)
    {
        ["no complement"] = (e, f) => e.Write(e.Publish(PlansOf(e, u => u with { Rule = u.Rule with { ProtectComplement = false } })), f),
        ["no nested rule"] = (e, f) => e.Write(e.Publish([.. FamilyPlans.From(e.Uses.Patients).Select(p => WithoutRests(p, e.Uses.Patients))]), f),
        ["EPCI totals from the raw table"] = WriteEpciTotals,
        ["zero shown"] = (e, f) => e.Write(With(e, Regrouped.ZeroesAlone), f),
        ["threshold 10"] = (e, f) => e.Write(e.Publish(PlansOf(e, u => u with { Rule = u.Rule with { MinimumPersons = WeakThreshold } })), f),
        ["legend from the raw table"] = WriteLegend,
        ["cut refined between releases"] = (e, f) => e.Write(e.Publish(), f),
        ["greedy groups"] = (e, f) => e.Write(With(e, Regrouped.Greedy), f),
        ["band total in a cut of its own"] = (e, f) => e.Write(e.Publish(PlansOf(e, WithoutEquation)), f),
        ["residual of professionals skipped"] = (e, f) => e.Write(e.Publish() with { Professionals = OpenProfessionals.Of(e) }, f),
        ["Parquet nulled after writing"] = (e, f) =>
        {
            e.Write(e.Publish(), f);
            NulledParquet.Write(Path.Combine(new SitePayloads(f).Data, "blocs.parquet"), [.. e.Amounts[Share].Select(a => a ?? 0)]);
        },
        ["estimate for one commune"] = WriteEstimates,
    };

    /// <summary>The release that came before the one that is refined: the same period, where fewer persons were counted.</summary>
    public static void WriteEarlier(SampleEngine engine, string folder)
    {
        var fewer = engine.Amounts.ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal);
        fewer[Share] = [.. fewer[Share].Select(a => a / 2)];
        engine.Write(engine.Publish(amounts: fewer), folder);
    }

    private static IReadOnlyList<FamilyPlan> PlansOf(SampleEngine engine, Func<VariableUse, VariableUse> change) =>
        FamilyPlans.From(engine.Uses.Patients.Select(change));

    // A difference of two variables is a complement where one is divided by the other; all others are left out.
    private static FamilyPlan WithoutRests(FamilyPlan plan, IReadOnlyList<VariableUse> uses) => plan with
    {
        Guards = [.. plan.Guards.Where(g => g.Sum.Terms.All(t => t.Factor > 0)
            || uses.Any(u => u.Inside is { } whole && g.Sum.Equals(LinearSum.Of(whole).Minus(LinearSum.Of(u.Id)))))],
    };

    private static VariableUse WithoutEquation(VariableUse use) => use.Dimension is not { } dimension ? use : use with
    {
        Dimension = dimension with { Values = [.. dimension.Values.Select(v => v.PartOf is null ? v : v with { PartOf = null, Inside = null })] },
    };

    private static PublishedTables With(SampleEngine engine, Func<SampleEngine, PublishedVariable, PublishedVariable> change)
    {
        var clean = engine.Publish();
        return clean with
        {
            Patients = clean.Patients with { Variables = [.. clean.Patients.Variables.Select(v => v.Id == Share ? change(engine, v) : v)] },
        };
    }

    private static void WriteEpciTotals(SampleEngine engine, string folder)
    {
        engine.Write(engine.Publish(), folder);
        var communes = Enumerable.Range(0, engine.Country.Communes.Count).ToLookup(i => engine.Country.Communes[i].Epci ?? "", StringComparer.Ordinal);
        new SitePayloads(folder).EditNational(national =>
        {
            foreach (var epci in communes.Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                national["areas"]?.AsArray().Add("E" + epci.Key);
                national["communes"]?.AsArray().Add(epci.Count());
                national["populations"]?.AsArray().Add(epci.Sum(c => engine.Country.Communes[c].Population));
                foreach (var (id, totals) in new[] { "counts", "variables", "activity" }.SelectMany(k => national[k]?.AsObject() ?? []))
                    totals?.AsArray().Add(engine.Amounts.TryGetValue(id, out var amounts) ? epci.Sum(c => amounts[c]) : null);
            }
        });
    }

    private static void WriteLegend(SampleEngine engine, string folder)
    {
        engine.Write(engine.Publish(), folder);
        var amounts = engine.Amounts[Share];
        new SitePayloads(folder).EditCatalogue(c => c["legend"] = new JsonObject { [Share] = new JsonObject { ["min"] = amounts.Min(), ["max"] = amounts.Max() } });
    }

    // n of the block × the commune's part of its inhabitants, printed for each commune.
    private static void WriteEstimates(SampleEngine engine, string folder)
    {
        engine.Write(engine.Publish(), folder);
        var variable = engine.Publish().Patients.Variables.Single(v => v.Id == Share);
        var index = engine.Country.Communes.Select((c, i) => (Departement: c.Departement.ToString(), Index: i)).ToLookup(c => c.Departement, c => c.Index, StringComparer.Ordinal);
        new SitePayloads(folder).EditFigures(Share, (figures, departement) => figures["estimates"] = new JsonObject
        {
            [Share] = new JsonArray([.. index[departement].Select(c => (JsonNode?)JsonValue.Create(Estimate(engine, variable, c)))]),
        });
    }

    private static long Estimate(SampleEngine engine, PublishedVariable variable, int commune)
    {
        var block = variable.BlockOf[commune];
        return block < 0 ? 0 : variable.Blocks[block].Amount * engine.Country.Communes[commune].Population / variable.Blocks[block].Inhabitants;
    }
}
