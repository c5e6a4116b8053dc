using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>The inhabitants that the workbook of EPCI gives its communes, for the comparison with those of INSEE.</summary>
internal static class EpciPopulations
{
    private const string Inhabitants = "pmun_{AAAA}";

    /// <summary>Municipal population per commune of today, cities whole; communes that were split since are left out.</summary>
    /// <exception cref="UserError">Source: the workbook cannot be read.</exception>
    public static IReadOnlyDictionary<CodeCommune, long> Read(RawSource source, CommuneHistory history)
    {
        var found = new Dictionary<CodeCommune, long>();
        foreach (var row in SheetRows.Read(source.File("communes")))
        {
            if (!CommuneCode.TryParse(row.Text("insee"), source, out var code) || row.Count(Inhabitants) is not { } count)
                continue;
            var succession = source.Cog is { } cog ? history.Resolve(code, cog) : history.Resolve(code);
            if (succession.Successors is [var today])
                found[today] = found.GetValueOrDefault(today) + count;
        }

        return found;
    }
}
