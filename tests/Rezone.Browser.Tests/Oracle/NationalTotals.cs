using System.Text.Json;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>Which totals about professionals a finished site shows.</summary>
internal sealed class NationalTotals
{
    private readonly Dictionary<string, int> areas;
    private readonly JsonElement activity;

    private NationalTotals(JsonElement file)
    {
        areas = file.GetProperty("areas").EnumerateArray().Select((a, i) => (Id: a.GetString() ?? "", i)).ToDictionary(a => a.Id, a => a.i, StringComparer.Ordinal);
        activity = file.GetProperty("activity");
    }

    public static NationalTotals Of(string site) =>
        new(Question.Read(site, Question.Read(site, "manifest.json").GetProperty("nationalFile").GetString() ?? ""));

    public bool Hides(string column, string departement) =>
        !activity.TryGetProperty(column, out var totals) || totals[areas["D" + departement]].ValueKind == JsonValueKind.Null;
}
