using System.Text.Json;

namespace Rezone.Audit.Tests.Linear;

/// <summary>Two communes whose denominators are published one by one, and whose numerators together.</summary>
internal sealed class ToyCountry : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly string folder = Directory.CreateTempSubdirectory("toy").FullName;

    public ToyCountry(long first, long second, long counted)
    {
        var nothing = new Dictionary<string, long?[]>(StringComparer.Ordinal);
        Write("manifest.json", new
        {
            Contract = "c",
            CatalogueFile = "catalogue.json",
            RelationsFile = "relations.json",
            NationalFile = "national.json",
            CommunesFile = "{code}.json",
            FiguresFile = "{code}.json",
            Departements = new[] { new { Code = "01", Region = "84" } },
        });
        Write("catalogue.json", new
        {
            Contract = "c",
            Indicators = new[] { new { Id = "share", Section = "t/g", Protects = "patients", MinimumPersons = 11, Values = new[] { new { Id = "", Numerator = "n", Denominator = "d" } } } },
        });
        Write("relations.json", new { Contract = "c", Variables = Array.Empty<string>(), Equations = Array.Empty<string>() });
        Write("national.json", new { Contract = "c", Areas = Array.Empty<string>(), Communes = Array.Empty<int>(), Populations = Array.Empty<long>(), Counts = nothing, Variables = nothing, Activity = nothing });
        Write("01.json", new
        {
            Contract = "c",
            Departement = "01",
            Codes = new[] { "01001", "01002" },
            Populations = new[] { first, second },
            Counts = nothing,
            Activity = nothing,
            Cuts = new
            {
                d = new { Block = new[] { 0, 1 }, Ids = new[] { "01001-1", "01002-1" }, Members = new[] { 1, 1 }, Populations = new[] { first, second } },
                n = new { Block = new[] { 0, 0 }, Ids = new[] { "01001-2" }, Members = new[] { 2 }, Populations = new[] { first + second } },
            },
            Variables = new
            {
                d = new { Cut = "d", Amounts = new[] { first, second }, Whole = (long[]?)null },
                n = new { Cut = "n", Amounts = new[] { counted }, Whole = (long[]?)[first + second] },
            },
        });
    }

    public AttackerSystem System()
    {
        var site = PublishedSite.Read(folder, new Findings()) ?? throw new InvalidOperationException("The toy cannot be read.");
        var country = NationalView.Of(site, new Findings());
        return new AttackerSystem(country, Relations.Of(folder, site, country), ["d", "n"], [[0], [1]]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string file, object payload) => File.WriteAllText(Path.Combine(folder, file), JsonSerializer.Serialize(payload, Options));
}
