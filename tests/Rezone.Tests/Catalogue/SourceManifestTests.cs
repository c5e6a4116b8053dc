using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.Catalogue;

public sealed class SourceManifestTests : IDisposable
{
    private const string Good = """
        [
          {
            "id": "s", "title": "Titre", "producer": "Producteur", "licence": "LO", "millesime": "2026",
            "url": "https://example.org/", "whereToGet": "Demander.", "required": true, "confidential": false,
            "files": [
              { "id": "t", "pattern": "t.csv", "format": "csv", "encoding": "utf-8", "separator": ";",
                "columns": [{ "name": "a", "type": "code", "meaning": "A" }] }
            ]
          }
        ]
        """;

    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("rezone").FullName, "sources.json");

    [Fact]
    public void Load_ProjectManifest_DeclaresTheSourcesOfTheWholePath()
    {
        var manifest = SourceManifest.Load(ProjectFolders.Find().SourceManifest);

        string[] expected =
        [
            "aci-msp", "am-ald", "am-cabinets", "am-consommants", "am-offreurs", "am-parcours", "am-prevention", "am-professionnels",
            "anct-qpv", "ars-zonage", "cnam-cds-type", "cnsa-ehpad", "cpts-communes", "dgcl-epci", "drees-sae", "drees-tvs", "finess-ej", "finess-et",
            "ign-admin-express", "insee-bpe", "insee-cog", "insee-pop1b", "insee-populations", "laposte-hexasmal",
        ];
        Assert.Equal(expected, manifest.Sources.Select(s => s.Id).Order());
        Assert.All(manifest.Sources, s => Assert.Equal(s.Id.StartsWith("am-", StringComparison.Ordinal), s.Confidential));
        Assert.Equal(["finess-et", "insee-bpe"], manifest.Sources.Where(s => s.Tolerance is not null).Select(s => s.Id));
    }

    [Fact]
    public void Load_GoodManifest_HasDefaults()
    {
        var source = Load(Good)["s"];

        Assert.True(source.Files[0].Required);
        Assert.True(source.Files[0].Header);
        Assert.Null(source.Cog);
        Assert.Equal(SourceColumnType.Code, source.Files[0].Columns[0].Type);
    }

    [Fact]
    public void Load_UnknownAndMissingKeys_AreAllNamedWithTheirLines()
    {
        var text = Good.Replace("\"title\": \"Titre\", ", "\"titel\": \"Titre\", ", StringComparison.Ordinal)
            .Replace("\"pattern\": \"t.csv\", ", "", StringComparison.Ordinal)
            .Replace("\"meaning\": \"A\"", "\"unti\": {\"x\": [1]}", StringComparison.Ordinal);

        var error = Assert.Throws<UserError>(() => Load(text));

        Assert.Equal(UserErrorKind.Catalogue, error.Kind);
        Assert.Equal(
            [
                "sources.json, line 3: unknown key « titel » in « sources[0] ».",
                "sources.json, line 7: unknown key « unti » in « sources[0].files[0].columns[0] ».",
                "sources.json, line 7: key « meaning » is missing in « sources[0].files[0].columns[0] ».",
                "sources.json, line 6: key « pattern » is missing in « sources[0].files[0] ».",
                "sources.json, line 2: key « title » is missing in « sources[0] ».",
            ],
            error.Message.Split('\n').Where(l => l.StartsWith("sources.json", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"required\": true", "\"required\": \"oui\"", "line 4")]
    [InlineData("\"type\": \"code\"", "\"type\": \"codes\"", "line 7")]
    [InlineData("\"title\": \"Titre\"", "\"title\": null", "title")]
    [InlineData("\"files\": [", "\"files\" [", "this is not JSON")]
    [InlineData("\"format\": \"csv\"", "\"format\": \"ods\"", "« format » is « ods »")]
    [InlineData("\"encoding\": \"utf-8\"", "\"encoding\": \"cp1252\"", "« encoding » is « cp1252 »")]
    [InlineData("\"separator\": \";\",", "", "a CSV has a separator")]
    [InlineData("\"required\": true", "\"required\": true, \"tolerance\": { \"rows\": 3, \"reason\": \"\" }", "a tolerance has")]
    [InlineData("\"required\": true", "\"required\": true, \"period\": { \"firstDay\": \"2025-12-31\", \"lastDay\": \"2025-01-01\" }", "the period ends on 2025-01-01")]
    [InlineData("\"separator\": \";\"", "\"separator\": \";\", \"sha256\": \"12\"", "« sha256 » is not 64")]
    [InlineData("\"separator\": \";\"", "\"separator\": \";\", \"download\": [\"t.csv\"]", "« download » has « t.csv »")]
    [InlineData("\"separator\": \";\"", "\"separator\": \";\", \"download\": [\"http://example.org/t.csv\"]", "« download » has « http://example.org/t.csv »")]
    [InlineData("\"confidential\": false,\n    \"files\": [\n      { ", "\"confidential\": true,\n    \"files\": [\n      { \"download\": [\"https://example.org/t.csv\"], ", "it is confidential and has « download »")]
    [InlineData("\"separator\": \";\"", "\"separator\": \";\", \"insteadOf\": \"z\"", "« insteadOf » names « z »")]
    public void Load_WrongValue_IsNamed(string old, string replacement, string expected)
    {
        var error = Assert.Throws<UserError>(() => Load(Good.Replace(old, replacement, StringComparison.Ordinal)));

        Assert.Equal(UserErrorKind.Catalogue, error.Kind);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path) ?? path, recursive: true);

    private SourceManifest Load(string text)
    {
        File.WriteAllText(path, text);
        return SourceManifest.Load(path);
    }
}
