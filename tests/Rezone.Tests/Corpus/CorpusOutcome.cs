using System.Text;
using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Corpus;

/// <summary>
/// What the program makes of a folder of raw files, as text: exit code, message, row issues, and everything it read that is
/// not what the good sample gives. Readers run in this process, in the order of the build.
/// </summary>
internal sealed class CorpusOutcome
{
    private const int Shown = 8;
    private readonly List<string> read = [];
    private readonly List<string> issueLines;
    private readonly string message = "";
    private readonly int exitCode;

    public CorpusOutcome(CorpusGround ground, bool withShapes)
    {
        using var work = new TemporaryFolder();
        using var list = new StringWriter();
        using (var issues = new RowIssues(list))
        {
            try
            {
                Read(ground, work.Path, issues, withShapes);
            }
            catch (UserError error)
            {
                (exitCode, message) = (error.ExitCode, error.Message);
            }
        }

        string Placed(string text) => text.Replace(ground.Raw.Folder, "{raw}", StringComparison.Ordinal);
        message = Placed(message);
        issueLines = [.. Placed(list.ToString()).TrimEnd().Split('\n').Skip(1)];
    }

    /// <summary>Everything that was read, a line each; empty where nothing was read to its end.</summary>
    public IReadOnlyList<string> Facts => read;

    /// <summary>The outcome beside that of the good sample.</summary>
    public string Describe(string defect, CorpusOutcome good)
    {
        var text = new StringBuilder($"# {defect}\nexit {exitCode}\n");
        if (exitCode != 0)
            text.Append(message).Append('\n');
        // A message that refuses a source already lists its bad rows.
        var others = issueLines.Except(good.issueLines, StringComparer.Ordinal);
        Append(text, "row issues", [.. others.Where(l => exitCode == 0 || l.EndsWith(";1", StringComparison.Ordinal))]);
        if (exitCode != 0)
            return text.ToString();
        List<string> added = [.. read.Except(good.read, StringComparer.Ordinal)];
        List<string> lost = [.. good.read.Except(read, StringComparer.Ordinal)];
        if (added.Count + lost.Count == 0)
            text.Append("reads the same as the good sample\n");
        Append(text, "read, and not in the good sample", added);
        Append(text, "in the good sample, and not read", lost);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, List<string> lines)
    {
        if (lines.Count == 0)
            return;
        text.Append($"{title}: {lines.Count}\n");
        foreach (var line in lines.Take(Shown))
            text.Append("  ").Append(line).Append('\n');
        if (lines.Count > Shown)
            text.Append("  …\n");
    }

    private void Read(CorpusGround ground, string work, RowIssues issues, bool withShapes)
    {
        var manifest = SourceManifest.Load(ground.Declared.Folders.SourceManifest);
        var catalogue = CatalogueFiles.Read(ground.Declared.Folders.Catalogue, manifest.Sources);
        var raw = RawFolders.Open(manifest, [ground.Raw.Folder]);
        var (country, history) = CountryReader.Read(raw, issues);
        read.AddRange(country.Communes.Select(c => $"country {c.Code} {c.Name} {c.Epci} {c.Population}"));
        if (withShapes)
            AddShapes(CommuneShapes.Read([.. raw["ign-admin-express"].Files.Select(f => f.Path)], country), country);
        var context = new IngestContext(raw, country, history, work, issues);
        (string Source, Action Run)[] readers =
        [
            ("insee-pop1b", () => IngestPop1b.Run(context, catalogue.Dimension("tranche-age"))),
            ("finess-et", () => IngestFinessEt.Run(context, catalogue.Dimension("categorie-finess"), catalogue.Dimension("statut-juridique"))),
            ("aci-msp", () => IngestAciMsp.Run(context)),
            ("cnam-cds-type", () => IngestCdsType.Run(context, catalogue.Dimension("type-centre"), catalogue.Dimension("type-structure")["centre-de-sante"])),
            ("insee-bpe", () => IngestBpe.Run(context)),
            ("am-consommants", () => IngestAmConsommants.Run(context, catalogue.Dimension("population"))),
            ("am-ald", () => IngestAmAld.Run(context, catalogue.Dimension("ald"))),
            ("am-prevention", () => IngestAmPrevention.Run(context, catalogue.Dimension("prevention"))),
            ("am-parcours", () => IngestAmParcours.Run(context, catalogue.Dimension("parcours"))),
            ("am-professionnels", () => IngestAmProfessionnels.Run(context, catalogue.Dimension("profession"))),
            ("am-cabinets", () => IngestAmCabinets.Run(context, catalogue.Dimension("profession"))),
            ("am-offreurs", () => IngestAmOffreurs.Run(context, catalogue.Dimension("offreur"))),
        ];
        foreach (var (source, run) in readers.Where(r => !raw[r.Source].Missing))
        {
            run();
            read.AddRange(FactTable.Read(work, source).Select(f => $"{source} {f.Commune} {string.Join(' ', f.Values)} {f.Measure} {f.Amount}"));
        }

        if (!raw["finess-et"].Missing)
            read.AddRange(EstablishmentTable.Read(work).Select(e => e.ToString()));
        var postcodes = PostcodeReader.Read(raw, country, history, issues);
        AddAttributes(TerritoryReader.Read(raw, country, history, issues));
        read.AddRange(country.Communes.Select(c => $"postcodes {c.Code} {string.Join(' ', postcodes.Of(c.Code))}"));
    }

    private void AddAttributes(TerritoryAttributes attributes)
    {
        read.AddRange(attributes.Zonage.Select(z => $"zone {z.Commune} {z.Perimetre} {z.Zone} {z.Arrete} {z.Date:yyyy-MM-dd}"));
        read.AddRange(attributes.Tvs.Select(t => $"TVS {t.Code} {t.Name}: {string.Join(' ', t.Communes)}"));
        read.AddRange(attributes.Qpv.Select(q => $"QPV {q.Code} {q.Name}: {string.Join(' ', q.Communes)}"));
        read.AddRange(attributes.Cpts.Select(c => $"CPTS {c.Id} {c.Name} {c.Status} {c.Date:yyyy-MM-dd}: {string.Join(' ', c.Communes)}"));
    }

    private void AddShapes(CommuneShapes shapes, Country country) => read.AddRange(country.Communes.Select((c, i) =>
        $"shape {c.Code} {shapes.Shapes[i].InteriorPoint.Longitude:0.000} {shapes.Shapes[i].InteriorPoint.Latitude:0.000}"));
}
