using Rezone.Domain.Territory;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>
/// Before any disclosure, every column that the build computes is what SQL finds in the raw files: for 100 random
/// communes, every département, every région and France. On the sample always; on the real France where
/// <c>../shared</c> stands beside the checkout.
/// </summary>
[Collection<QuestionsCollection>]
public sealed class ColumnOracleTests(Questions questions)
{
    private const int Seed = 20260102;
    private const int Communes = 100;

    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public void Columns_OfCommunesAndAreas_EqualTheRawFiles(string country)
    {
        var question = questions.About(country);
        var (places, table) = Read(question);
        Assert.DoesNotContain(table.Columns, c => !question.Truth.Columns.Contains(c.Id));

        var sums = question.Truth.Sums(places.TrueCodes);
        var differences = new List<string>();
        foreach (var (id, indexes) in places.Indexes)
        {
            foreach (var column in table.Columns)
            {
                var amounts = table[column.Id];
                var computed = new TruthSum(indexes.Sum(i => amounts[i] ?? 0), indexes.Count(i => amounts[i] is not null), indexes.Count);
                if (sums.Of(id, column.Id) is var truth && truth != computed)
                    differences.Add($"{id}, {column.Id}: computed {computed}, raw files {truth}");
            }
        }

        var size = $"{country}: {table.Columns.Count} columns × {places.Indexes.Count} places ({Communes} communes), {differences.Count} differences";
        TestContext.Current.SendDiagnosticMessage(size);
        Assert.True(differences.Count == 0, $"{size}\n{string.Join('\n', differences.Take(20))}");
    }

    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public void LargestContributors_OfEveryCommune_EqualTheRawFiles(string country)
    {
        var question = questions.About(country);
        var (places, table) = Read(question);
        var truth = question.Truth.Largest();
        var differences = (
            from column in table.Largest
            from commune in places.Codes.Select((code, i) => (Code: code, Index: i))
            let computed = (column.Value.First[commune.Index], column.Value.Second[commune.Index])
            let expected = truth.GetValueOrDefault((column.Key, commune.Code))
            where computed != expected
            select $"{commune.Code}, {column.Key}: computed {computed}, raw files {expected}").ToList();

        var size = $"{country}: two largest of {table.Largest.Count} columns × {places.Codes.Count} communes, {differences.Count} differences";
        TestContext.Current.SendDiagnosticMessage(size);
        Assert.Equal(truth.Keys.Select(k => k.Column).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), table.Largest.Keys.Order(StringComparer.Ordinal));
        Assert.True(differences.Count == 0, $"{size}\n{string.Join('\n', differences.Take(20))}");
    }

    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public void ShownTotals_OfEveryArea_EqualTheRawFiles(string country)
    {
        var question = questions.About(country);
        var sums = question.Truth.Sums(Places.AreasOf(question.Truth).ToDictionary(a => a.Key, a => (IReadOnlyCollection<string>)[.. a], StringComparer.Ordinal));
        var differences = new List<string>();
        var shown = 0;
        foreach (var kind in new[] { "counts", "variables", "activity" })
        {
            foreach (var (column, area, amount) in question.National.All(kind))
            {
                var truth = sums.Of(area, column);
                var isPublic = kind == "counts";
                shown += amount is null ? 0 : 1;
                if (isPublic ? amount != (truth.Known == truth.Communes ? truth.Sum : null) : amount is not null && amount != truth.Sum)
                    differences.Add($"{area}, {column}: shown {amount}, raw files {truth}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{country}: {shown} totals shown, {differences.Count} differences");
        Assert.True(shown > 0);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
    }

    private static (Places Places, IndicatorTable Table) Read(Question question)
    {
        var folders = ProjectFolders.Find();
        var manifest = SourceManifest.Load(folders.SourceManifest);
        var catalogue = CatalogueFiles.Read(folders.Catalogue, manifest.Sources);
        using var issues = new RowIssues(TextWriter.Null);
        var (country, _) = CountryReader.Read(RawFolders.Open(manifest, question.Site.RawFolders), issues);
        var facts = Path.Combine(question.Site.Work, "facts");
        var sources = BuildFacts.Readers(catalogue).Where(r => File.Exists(FactTable.PathOf(facts, r.Source)));
        var table = IndicatorTable.Compute(catalogue, country, [.. sources.Select(r => new FactSource(r.Source, r.AbsentMeansNone))], facts);
        return (Places.Of(country, question.Truth), table);
    }

    /// <summary>The communes and areas to compare, as the build numbers them and as the raw files name them.</summary>
    private sealed record Places(
        IReadOnlyList<string> Codes, IReadOnlyDictionary<string, IReadOnlyList<int>> Indexes, IReadOnlyDictionary<string, IReadOnlyCollection<string>> TrueCodes)
    {
        public static ILookup<string, string> AreasOf(RawTruth truth) => truth.Units()
            .SelectMany(u => new[] { ("FR", u.Code), ("R" + u.Region, u.Code), ("D" + u.Departement, u.Code) })
            .ToLookup(a => a.Item1, a => a.Code, StringComparer.Ordinal);

        public static Places Of(Country country, RawTruth truth)
        {
            var codes = country.Communes.Select(c => c.Code.ToString()).ToList();
            var drawn = truth.Units().Select(u => u.Code).ToArray();
            new Random(Seed).Shuffle(drawn);
            var trueAreas = AreasOf(truth);
            var areas = new Comparators(country).Areas.ToDictionary(a => a.Id, a => a.Communes, StringComparer.Ordinal);
            Assert.Equal(trueAreas.Select(a => a.Key).Order(StringComparer.Ordinal), areas.Keys.Order(StringComparer.Ordinal));
            foreach (var code in drawn.Take(Communes))
                areas.Add(code, [codes.IndexOf(code)]);
            return new Places(codes, areas, areas.Keys.ToDictionary(
                id => id, id => (IReadOnlyCollection<string>)(trueAreas.Contains(id) ? [.. trueAreas[id]] : [id]), StringComparer.Ordinal));
        }
    }
}
