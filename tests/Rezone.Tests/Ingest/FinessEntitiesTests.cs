using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>No real line of this file exists beside the repository: these are invented, in the layout that three public projects read.</summary>
public sealed class FinessEntitiesTests
{
    public const string Stock = "etalab-cs1100501-stock-20260512-0341.csv";

    public const string Lines = """
        finess;etalab;110;2026-05-12
        structureej;010780054;CH DE AVILLE;CENTRE HOSPITALIER DE AVILLE;;900;RTE;DE PARIS;;;;001;01440 AVILLE;01;AIN;0474454647;13;Etablissement Public Communal d'Hospitalisation;355;Centre Hospitalier (C.H.);260100045;8610Z;1979-02-13
        structureej;010780062;SA LA CLINIQUE;;;62;AV;DE JASSERON;;;;001;01440 AVILLE;01;AIN;;73;Société Anonyme (S.A.);;;772201489;8610Z;2001-01-01
        structureej;010780070;ORGANISME ETRANGER;;;;;;;;;001;01440 AVILLE;01;AIN;;90;Organisme de Droit Etranger;;;;;2001-01-01
        """;

    [Fact]
    public void Read_Stock_GivesNameAndStatus()
    {
        using var france = new TinyFrance();
        france.Write(Stock, Lines.Replace(";90;", ";77777;", StringComparison.Ordinal));
        var context = france.Context();

        var entities = FinessEntities.Read(context, TinyCatalogue.Statuses);

        Assert.Equal(new FinessEntity("CENTRE HOSPITALIER DE AVILLE", "public"), entities["010780054"]);
        Assert.Equal(new FinessEntity("SA LA CLINIQUE", "prive"), entities["010780062"]);
        Assert.Equal(new FinessEntity("ORGANISME ETRANGER", "inconnu"), entities["010780070"]);
        Assert.Equal("(finess-ej, unknown-status) 1", string.Join('\n', context.Issues.Counts.Select(c => $"{c.Key} {c.Value}")));
    }

    [Fact]
    public void Read_WithoutTheFile_KnowsNobody()
    {
        using var france = new TinyFrance();

        Assert.Empty(FinessEntities.Read(france.Context(), TinyCatalogue.Statuses));
    }

    [Theory]
    [InlineData("structureej;010780062", "structureej;10780062", "line 3, column « nofiness »: « 10780062 »", "not-a-finess-number")]
    [InlineData("structureej;010780062", "structureej;010780054", "line 3, column « nofiness »: « 010780054 »", "duplicate-row")]
    [InlineData(";772201489;8610Z", ";772201489", "line 3", "field-count")]
    [InlineData("structureej;010780062", "structureet;010780062", "line 3: « structureet »", "unknown-record")]
    public void Read_BadLine_IsNamedAndRefused(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        Assert.Contains(good, Lines, StringComparison.Ordinal);
        france.Write(Stock, Lines.Replace(good, bad, StringComparison.Ordinal));

        var error = Assert.Throws<UserError>(() => FinessEntities.Read(france.Context(), TinyCatalogue.Statuses));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoEntityAtAll_IsRefused()
    {
        using var france = new TinyFrance();
        france.Write(Stock, "finess;etalab;110;2026-05-12");

        var error = Assert.Throws<UserError>(() => FinessEntities.Read(france.Context(), TinyCatalogue.Statuses));

        Assert.Contains("the file holds no legal entity", error.Message, StringComparison.Ordinal);
    }
}
