using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Reads <c>insee-bpe</c>: health facilities per commune and type, for the comparison with FINESS. The workbook counts the
/// communes on one sheet and the arrondissements on another; a whole city must be the sum of its arrondissements.
/// </summary>
public sealed class IngestBpe
{
    private const string Source = "insee-bpe";
    private const string Commune = "CODGEO";
    private const string Prefix = "NB_";
    private readonly IngestContext context;
    private readonly RawSource source;
    private readonly CommuneAgeing ageing;
    private readonly SortedDictionary<(CodeCommune Commune, string Type), long> counts = [];
    private readonly Dictionary<(string City, string Type), long> cityCounts = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private IngestBpe(IngestContext context)
    {
        this.context = context;
        source = context.Raw[Source];
        ageing = new CommuneAgeing(source, context.Country, context.History);
    }

    /// <summary>Writes measure <c>equipements</c> per commune and type (<c>D108</c>); zeros are left out.</summary>
    /// <exception cref="UserError">Source: the workbook cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context)
    {
        var reader = new IngestBpe(context);
        var read = 0L;
        foreach (var file in reader.source.Files)
        {
            var types = file.Declared.Columns.Select(c => c.Name).Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
            foreach (var row in SheetRows.ReadEverySheet(file))
            {
                reader.Read(file, row, types);
                read++;
            }

            reader.CheckCities(file, types);
        }

        context.Issues.ThrowAbove(reader.source.Entry);
        return reader.Write(read);
    }

    private void Read(RawFile file, SheetRow row, List<string> types)
    {
        var text = row.Text(Commune);
        if (!seen.Add(text))
        {
            Report(file, row, Commune, "duplicate-row", "Each commune stands once.", isNotice: false);
            return;
        }

        var isCity = ageing.IsCity(text);
        var index = isCity ? -1 : ageing.IndexOf(text, (key, expected, isNotice) => Report(file, row, Commune, key, expected, isNotice));
        foreach (var type in types)
        {
            if (row.Count(type) is not { } count)
                Report(file, row, type, "not-a-count", "A whole number, zero or more, was expected.", isNotice: false);
            else if (isCity)
                cityCounts[(text, type)] = count;
            else if (index >= 0 && count > 0)
                Add(context.Country.Communes[index].Code, type[Prefix.Length..], count);
        }
    }

    private void Add(CodeCommune commune, string type, long count) =>
        counts[(commune, type)] = counts.GetValueOrDefault((commune, type)) + count;

    private void CheckCities(RawFile file, List<string> types)
    {
        foreach (var city in context.Country.Cities.Where(c => seen.Contains(c.Code)))
        {
            var parts = context.Country.ArrondissementsOf(CodeCommune.Parse(city.Code)).Select(a => a.Code).ToList();
            foreach (var type in types)
            {
                var sum = parts.Sum(a => counts.GetValueOrDefault((a, type[Prefix.Length..])));
                if (cityCounts.TryGetValue((city.Code, type), out var whole) && whole != sum)
                    context.Issues.Add(new RowIssue(Source, file.Name, 0, type, city.Code, "parts-do-not-add-up", $"{whole} in the city, {sum} in its arrondissements."));
            }
        }
    }

    private IngestCounts Write(long read)
    {
        using var facts = FactTable.Create(context.FactsFolder, Source, ["equipement"]);
        foreach (var ((commune, type), count) in counts)
            facts.Add(new Fact(commune, [type], "equipements", count));
        facts.Complete();
        return new IngestCounts(Source, read, seen.Count, facts.Count, context.Issues.ErrorsOf(Source));
    }

    private void Report(RawFile file, SheetRow row, string column, string key, string expected, bool isNotice) =>
        context.Issues.Add(new RowIssue(Source, file.Name, row.Line, column, row.Text(column), key, expected) { IsNotice = isNotice });
}
