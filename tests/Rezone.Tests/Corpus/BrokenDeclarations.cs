using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>sources.json and simulation.json.</summary>
internal static class BrokenDeclarations
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        new("manifest-not-json", "sources.json lacks a comma.", g => g.Manifest("\"producer\": \"INSEE\",", "\"producer\": \"INSEE\"")),
        new("manifest-unknown-key", "sources.json has a key that is misspelt.", g => g.Manifest("\"producer\"", "\"producteur\"")),
        new("manifest-source-twice", "sources.json declares insee-cog twice.", g => g.Manifest("\"id\": \"insee-populations\"", "\"id\": \"insee-cog\"")),
        new("manifest-negative-tolerance", "sources.json tolerates -1 bad rows.", g => g.Manifest("\"rows\": 50", "\"rows\": -1")),
        new("manifest-confidential-with-address", "sources.json gives a confidential file an address.", g =>
            g.Manifest("\"pattern\": \"am-consommants-{AAAA-SN}.csv\",", "\"pattern\": \"am-consommants-{AAAA-SN}.csv\", \"download\": [\"https://example.org/am.csv\"],")),
        new("manifest-wrong-checksum", "sources.json declares the SHA-256 of another workbook.", g => g.Manifest("\"pattern\": \"epcicom*.xlsx\",", $"\"pattern\": \"epcicom*.xlsx\", \"sha256\": \"{new string('0', 64)}\",")),
        new("manifest-column-missing", "sources.json no longer declares a column that a reader needs.", g =>
        {
            g.Manifest("\"PMUN\"", "\"POP\"");
            g.Raw.Line(Populations, 1, l => l.Replace("PMUN", "POP", StringComparison.Ordinal));
        }),
        new("manifest-period-backwards", "sources.json has a period that ends before it begins.", g => g.Manifest("\"lastDay\": \"2026-06-30\"", "\"lastDay\": \"2024-06-30\"")),
        new("simulation-not-json", "simulation.json is cut.", g => g.Raw.Text("simulation.json", t => t[..(t.Length / 2)])),
        new("simulation-of-an-unknown-source", "simulation.json misspells am-consommants: it is read as a real file, which the build then refuses as confidential (D21).", g => g.Raw.Text("simulation.json", t => t.Replace("am-consommants", "am-consomants", StringComparison.Ordinal))),
    ];
}
