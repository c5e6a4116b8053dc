using DuckDB.NET.Data;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Tests.Facts;

public sealed class FactTableTests : IDisposable
{
    private static readonly Fact[] Facts =
    [
        Of("01001", "17+", "consommants", 12),
        Of("01001", "tous", "consommants", 0),
        Of("2A004", "tous", "consommants", null),
        Of("97101", "tous", "consommants", 68_094_280.123456789012345m),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("rezone").FullName;

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        Write(Facts);

        Assert.Equal(Facts.Select(Text), FactTable.Read(folder, "s").Select(Text));
        Assert.Equal(["population"], FactTable.Dimensions(folder, "s"));
    }

    [Fact]
    public void Read_MoreThanOneRowGroup_KeepsOrder()
    {
        var many = Enumerable.Range(0, 250_001).Select(i => Of($"{i % 90_000:00000}", "tous", "m", i)).ToList();

        Write(many);

        Assert.Equal(many.Select(f => f.Amount), FactTable.Read(folder, "s").Select(f => f.Amount));
    }

    [Fact]
    public void Create_SameFacts_GivesTheSameBytes()
    {
        Write(Facts);
        var first = File.ReadAllBytes(FactTable.PathOf(folder, "s"));
        Write(Facts);

        Assert.Equal(first, File.ReadAllBytes(FactTable.PathOf(folder, "s")));
    }

    [Fact]
    public void Create_NotCompleted_LeavesTheOldFile()
    {
        Write(Facts);
        using (var writer = FactTable.Create(folder, "s", []))
            writer.Add(new Fact(CodeCommune.Parse("01001"), [], "m", 1));

        Assert.Equal(4, FactTable.Read(folder, "s").Count());
        Assert.Equal([FactTable.PathOf(folder, "s")], Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void Add_AnotherNumberOfValues_IsABug()
    {
        using var writer = FactTable.Create(folder, "s", ["population"]);

        Assert.Throws<ArgumentException>(() => writer.Add(new Fact(CodeCommune.Parse("01001"), [], "m", 1)));
    }

    [Fact]
    public void Create_ReadByAnotherEngine_HasTheSameColumnsAndSum()
    {
        Write(Facts);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT string_agg(commune || population || measure, ' ' ORDER BY commune, population), sum(amount)::VARCHAR, count(amount)
            FROM '{FactTable.PathOf(folder, "s")}'
            """;
        using var row = command.ExecuteReader();
        Assert.True(row.Read());

        Assert.Equal("0100117+consommants 01001tousconsommants 2A004tousconsommants 97101tousconsommants", row.GetString(0));
        Assert.Equal("68094292.123456789012345000", row.GetString(1));
        Assert.Equal(3, row.GetInt64(2));
    }

    [Fact]
    public void EstablishmentTable_WhatWasWritten_IsTheSameInOrder()
    {
        var located = new Establishment("010000024", "010780054", "CH « FLEYRIAT »", "355", CodeCommune.Parse("01451"), 870215.7m, 6571590.5m, 2154, new DateOnly(2020, 2, 4));
        var bare = new Establishment("010000016", "", "A", "500", CodeCommune.Parse("01001"), null, null, null, null);

        EstablishmentTable.Write(folder, [located, bare]);

        Assert.Equal([bare, located], EstablishmentTable.Read(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(IEnumerable<Fact> facts)
    {
        using var writer = FactTable.Create(folder, "s", ["population"]);
        foreach (var fact in facts)
            writer.Add(fact);
        writer.Complete();
    }

    private static Fact Of(string commune, string population, string measure, decimal? amount) =>
        new(CodeCommune.Parse(commune), [population], measure, amount);

    private static string Text(Fact fact) => $"{fact.Commune} {string.Join('/', fact.Values)} {fact.Measure} {fact.Amount:0.###############}{(fact.Amount is null ? "null" : "")}";
}
