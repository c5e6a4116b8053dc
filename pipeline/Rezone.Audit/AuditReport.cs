using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rezone.Audit;

/// <summary>What an audit of a finished site examined and found.</summary>
/// <param name="Checks">Name of each check and how many things it examined, in the order run.</param>
/// <param name="Breaches">One line per breach: where, what was found, what was expected. Empty when the site passes.</param>
public sealed record AuditReport(IReadOnlyList<AuditCheck> Checks, IReadOnlyList<string> Breaches)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Whether nothing was found, in data that was really there.</summary>
    public bool Passes => Breaches.Count == 0;

    /// <summary>The report for another program: <c>passes</c>, <c>checks</c> (<c>name</c>, <c>examined</c>), <c>breaches</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
