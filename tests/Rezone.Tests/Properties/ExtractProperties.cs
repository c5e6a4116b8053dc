using System.Globalization;
using CsCheck;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Properties;

/// <summary>Facts of random small extracts against sums taken straight from the lines of the files.</summary>
public sealed class ExtractProperties
{
    private const int Files = 60;

    private static readonly string[] Communes = ["01001", "01002", "01003", "01005", "02001", "02009", "75101", "75102"];
    private static readonly string[] Codes = ["01", "22", "24", "28", "29"];

    [Fact]
    public void Run_AnyProfessionals_AddUpToTheirLines() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 4], Gen.Int[1930, 2000], Gen.Int[0, 3000], Gen.Int[0, 3000], Gen.Int[0, 99_999])
            .Array[1, 40]
            .Sample(
                rows =>
                {
                    List<string[]> lines = [.. rows.Select((r, i) => Professional(i, r))];
                    var secondary = lines.Where((_, i) => i % 3 == 0).Select(l => new[] { l[0], Communes[(Array.IndexOf(Communes, l[2]) + 1) % 8] }).ToList();
                    using var france = new TinyFrance();
                    Write(france, "am-professionnels", "identifiant;code_specialite;code_commune;naissance;file_active;actes;coefficient", lines);
                    Write(france, "am-cabinets", "identifiant;code_commune", secondary);
                    var context = france.Context(TinyFrance.With("am-professionnels", "am-cabinets", s => s with { Cog = null }));

                    IngestAmProfessionnels.Run(context, TinyCatalogue.Profession);
                    IngestAmCabinets.Run(context, TinyCatalogue.Profession);

                    Assert.Equal(
                        lines.GroupBy(l => (Today(l[2]), l[1])).SelectMany(g => Expected(g.Key, [.. g])).Order(StringComparer.Ordinal),
                        Collected(context, "am-professionnels"));
                    var places = lines.Select(l => (Today(l[2]), l[1])).Concat(secondary.Select(s => (Today(s[1]), lines.Single(l => l[0] == s[0])[1])));
                    Assert.Equal(
                        places.GroupBy(p => p).Select(g => $"{g.Key.Item1} {g.Key.Item2} lieux {g.Count()}").Order(StringComparer.Ordinal),
                        Collected(context, "am-cabinets"));
                },
                iter: Files,
                threads: 1);

    [Fact]
    public void Run_AnyPrevention_AddsUpToItsLines() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 9]).Array[8].Sample(
            communes =>
            {
                List<string[]> lines =
                [
                    .. from commune in communes.Select((c, i) => (Row: c, Code: Communes[i]))
                       from indicator in TinyCatalogue.Prevention.Values.Select((v, i) => (v.Id, Position: i))
                       let numerator = commune.Row.Item1 + indicator.Position
                       select commune.Row.Item3 == 0
                           ? [commune.Code, indicator.Id, "", ""]
                           : new[] { commune.Code, indicator.Id, Text(numerator), Text(numerator + commune.Row.Item2) },
                ];
                using var france = new TinyFrance();
                Write(france, "am-prevention", "code_commune;indicateur;numerateur;denominateur", lines);
                var context = france.Context(TinyFrance.With("am-prevention", s => s with { Cog = null }));

                IngestAmPrevention.Run(context, TinyCatalogue.Prevention);

                var expected =
                    from cell in lines.GroupBy(l => (Commune: Today(l[0]), Indicator: l[1]))
                    from measure in new[] { (Name: "numerateur", Column: 2), (Name: "denominateur", Column: 3) }
                    where cell.All(l => l[2].Length > 0)
                    select $"{cell.Key.Commune} {cell.Key.Indicator} {measure.Name} {cell.Sum(l => Number(l[measure.Column]))}";
                Assert.Equal(expected.Order(StringComparer.Ordinal), Collected(context, "am-prevention"));
            },
            iter: Files,
            threads: 1);

    private static string[] Professional(int index, (int Commune, int Code, int Year, int Patients, int Acts, int Coefficient) row)
    {
        var code = Codes[row.Code];
        return [$"P{index}", code, Communes[row.Commune], $"{row.Year}-07", Text(row.Patients), Text(row.Acts), code is "28" or "29" ? $"{row.Coefficient}.25" : ""];
    }

    private static IEnumerable<string> Expected((string Commune, string Code) cell, string[][] lines)
    {
        var name = $"{cell.Commune} {cell.Code}";
        yield return $"{name} professionnels {lines.Length}";
        yield return $"{name} professionnels_60 {lines.Count(l => 2025 - int.Parse(l[3][..4], CultureInfo.InvariantCulture) >= 60)}";
        yield return $"{name} professionnels_65 {lines.Count(l => 2025 - int.Parse(l[3][..4], CultureInfo.InvariantCulture) >= 65)}";
        (string Measure, int Column)[] sums = [("file_active", 4), ("actes", 5), .. cell.Code is "28" or "29" ? new[] { ("coefficient", 6) } : []];
        foreach (var (measure, column) in sums)
        {
            var largest = lines.Select(l => Number(l[column])).OrderDescending().ToList();
            yield return Line($"{name} {measure}", largest.Sum());
            yield return Line($"{name} {measure}_1", largest[0]);
            yield return Line($"{name} {measure}_2", largest.ElementAtOrDefault(1));
        }
    }

    // Facts without an amount are those of places that were not collected: the naive sums have none.
    private static IEnumerable<string> Collected(IngestContext context, string source) => FactTable.Read(context.FactsFolder, source)
        .Where(f => f.Amount is not null)
        .Select(f => Line($"{f.Commune} {f.Values[0]} {f.Measure}", f.Amount ?? 0))
        .Order(StringComparer.Ordinal);

    private static void Write(TinyFrance france, string source, string header, IReadOnlyList<string[]> lines) =>
        france.Write($"{source}-2026-S1.csv", string.Join('\n', lines.Select(l => string.Join(';', l)).Prepend(header)));

    // 01003 was merged into 01001; 02009 took the code 02001.
    private static string Today(string commune) => commune switch { "01003" => "01001", "02009" => "02001", _ => commune };

    private static string Line(string name, decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{name} {amount:0.##}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
