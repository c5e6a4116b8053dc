using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>The two lists that name establishments of FINESS by number: maisons de santé under contract, types of centres de santé.</summary>
public sealed class EstablishmentListTests : IDisposable
{
    private const string Maisons = "msp-aci-2026.csv";
    private const string Centres = "cds-type-2026.csv";
    private readonly TinyFrance france = new();

    // Two maisons and a centre in L'Aville, a maison in Béville, two centres in Paris 1.
    private static IReadOnlyList<Establishment> Establishments =>
    [
        At("010000001", "603", "01001"), At("010000002", "603", "01001"), At("010000003", "124", "01001"),
        At("010000004", "603", "01002"), At("750000001", "124", "75101"), At("750000002", "124", "75101"),
    ];

    [Fact]
    public void IngestAciMsp_Rows_AreCountedWhereFinessPutsThem()
    {
        france.Write(Maisons, """
            finess_et;date
            010000001;2024-01-31
            010000002;
            010000004;2020-12-01
            """);
        var context = Context();

        var counts = IngestAciMsp.Run(context);

        Assert.Equal(["01001 maisons 2", "01002 maisons 1"], FactTable.Read(context.FactsFolder, "aci-msp").Select(f => $"{f.Commune} {f.Measure} {f.Amount:0}"));
        Assert.Empty(FactTable.Dimensions(context.FactsFolder, "aci-msp"));
        Assert.Equal(new IngestCounts("aci-msp", 3, 3, 2, 0), counts);
    }

    [Theory]
    [InlineData("010000009;2024-01-31", "line 2, column « finess_et »: « 010000009 »", "unknown-establishment")]
    [InlineData("10000001;2024-01-31", "line 2, column « finess_et »: « 10000001 »", "not-a-finess-number")]
    [InlineData("010000001;31/01/2024", "line 2, column « date »: « 31/01/2024 »", "not-a-date")]
    [InlineData("010000004;2024-01-31", "line 3, column « finess_et »: « 010000004 »", "duplicate-row")]
    public void IngestAciMsp_BadRow_IsNamedAndRefused(string row, string place, string key)
    {
        france.Write(Maisons, $"finess_et;date\n{row}\n010000004;2020-12-01");

        var error = Assert.Throws<UserError>(() => IngestAciMsp.Run(Context()));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IngestCdsType_CentreWithoutRow_IsUndetermined()
    {
        france.Write(Centres, """
            finess_et;type
            010000003;polyvalent
            750000002;dentaire
            010000001;medical
            """);
        var context = Context();

        Run(context);

        Assert.Equal(
            ["01001 polyvalent centres 1", "75101 dentaire centres 1", "75101 non-determine centres 1"],
            FactTable.Read(context.FactsFolder, "cnam-cds-type").Select(f => $"{f.Commune} {f.Values[0]} {f.Measure} {f.Amount:0}"));
        Assert.Equal(["type-centre"], FactTable.Dimensions(context.FactsFolder, "cnam-cds-type"));
        // A maison de santé is no centre: told, not counted.
        Assert.Equal("(cnam-cds-type, not-a-centre) 1", string.Join('\n', context.Issues.Counts.Select(c => $"{c.Key} {c.Value}")));
    }

    [Theory]
    [InlineData("010000003;mixte", "line 2, column « type »: « mixte »", "unknown-type")]
    [InlineData("010000003;non-determine", "line 2, column « type »: « non-determine »", "unknown-type")]
    [InlineData("010000009;medical", "line 2, column « finess_et »: « 010000009 »", "unknown-establishment")]
    [InlineData("750000001;medical", "line 3, column « finess_et »: « 750000001 »", "duplicate-row")]
    public void IngestCdsType_BadRow_IsNamedAndRefused(string row, string place, string key)
    {
        france.Write(Centres, $"finess_et;type\n{row}\n750000001;infirmier");

        var error = Assert.Throws<UserError>(() => Run(Context()));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => france.Dispose();

    private static IngestCounts Run(IngestContext context) => IngestCdsType.Run(
        context, TinyCatalogue.Project.Dimension("type-centre"), TinyCatalogue.Project.Dimension("type-structure")["centre-de-sante"]);

    private static Establishment At(string number, string category, string commune) =>
        new(number, "", "", category, CodeCommune.Parse(commune), null, null, null, null);

    private IngestContext Context()
    {
        var context = france.Context();
        EstablishmentTable.Write(context.FactsFolder, Establishments);
        return context;
    }
}
