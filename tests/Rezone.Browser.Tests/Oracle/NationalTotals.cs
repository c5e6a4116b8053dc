using System.Text.Json;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>The totals of France, régions and départements that a finished site shows.</summary>
internal sealed class NationalTotals
{
    private readonly List<string> areas;
    private readonly JsonElement file;

    private NationalTotals(JsonElement file)
    {
        areas = [.. file.GetProperty("areas").EnumerateArray().Select(a => a.GetString() ?? "")];
        this.file = file;
    }

    public static NationalTotals Of(string site) =>
        new(Question.Read(site, Question.Read(site, "manifest.json").GetProperty("nationalFile").GetString() ?? ""));

    /// <summary>Whether an amount about professionals is kept from the total of a département.</summary>
    public bool Hides(string column, string departement) =>
        file.GetProperty("activity").GetProperty(column)[areas.IndexOf("D" + departement)].ValueKind == JsonValueKind.Null;

    /// <summary>Every total of a kind: <c>counts</c>, <c>variables</c> or <c>activity</c>; null where none is shown.</summary>
    public IEnumerable<(string Column, string Area, long? Amount)> All(string kind) =>
        from column in file.GetProperty(kind).EnumerateObject()
        from total in column.Value.EnumerateArray().Select((amount, i) => (Area: areas[i], Amount: amount))
        select (column.Name, total.Area, total.Amount.ValueKind == JsonValueKind.Null ? (long?)null : total.Amount.GetInt64());
}
