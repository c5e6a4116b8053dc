using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.OpenData;

/// <summary>Describes tables as a data package.</summary>
internal sealed class DataPackages(SiteManifest manifest)
{
    private const string OpenLicence = "Licence Ouverte 2.0";
    private const string SimulatedTitle = " (données simulées)";

    private const string About = "Tout ce que le site publie, et rien d'autre : comptes publics par commune, chiffres sur les patients par groupe de communes, "
        + "activité des professionnels par commune, totaux des départements, des régions et de la France, et leur dictionnaire.";

    private const string SimulatedWarning = " Une partie des chiffres est simulée, c'est-à-dire inventée pour essayer l'outil : ne les utilisez pas. "
        + "La table « sources » dit lesquels.";

    /// <summary>The package of a site's tables.</summary>
    public DataPackage Of(IReadOnlyList<OpenTable> tables)
    {
        var used = manifest.Sources.Where(s => !s.Missing).ToList();
        return new DataPackage(
            "data-package",
            "rezone",
            "Rézone, données ouvertes" + (manifest.Simulated ? SimulatedTitle : ""),
            About + (manifest.Simulated ? SimulatedWarning : ""),
            $"{manifest.Cog}-{manifest.Contract}",
            manifest.Simulated,
            LicensesOf(used),
            [.. used.Select(SourceOf)],
            [.. tables.SelectMany(t => new[] { CsvOf(t), ParquetOf(t) })]);
    }

    private DataResource CsvOf(OpenTable table) => ResourceOf(table) with
    {
        Profile = "tabular-data-resource",
        Name = table.Name,
        Path = CsvFile.NameOf(table),
        Format = "csv",
        Mediatype = "text/csv",
        Encoding = "utf-8",
        Compression = table.IsLarge ? "gz" : null,
        Dialect = new DataDialect($"{CsvFile.Separator}", CsvFile.NewLine, "\"", DoubleQuote: true, Header: true),
    };

    private DataResource ParquetOf(OpenTable table) => ResourceOf(table) with
    {
        Profile = "data-resource",
        Name = $"{table.Name}-parquet",
        Path = ParquetFile.NameOf(table),
        Format = "parquet",
        Mediatype = "application/vnd.apache.parquet",
    };

    private DataResource ResourceOf(OpenTable table)
    {
        var sources = manifest.Sources.Where(s => !s.Missing && table.Sources.Contains(s.Id, StringComparer.Ordinal)).ToList();
        var simulated = sources.Exists(s => s.Simulated);
        return new DataResource(
            "",
            "",
            "",
            table.Title + (simulated ? SimulatedTitle : ""),
            table.Description,
            "",
            "",
            Encoding: null,
            Compression: null,
            simulated,
            Dialect: null,
            SchemaOf(table),
            sources.Count == 0 ? null : LicensesOf(sources),
            sources.Count == 0 ? null : [.. sources.Select(SourceOf)]);
    }

    private static DataSchema SchemaOf(OpenTable table) => new(
        [.. table.Columns.Select(c => new DataColumn(c.Name, c is OpenNumber ? "integer" : "string", c.Description, new DataConstraints(c.IsRequired)))],
        [""],
        table.Columns.All(c => c.IsRequired || !table.Key.Contains(c.Name, StringComparer.Ordinal)) ? table.Key : null);

    private static List<DataLicense> LicensesOf(List<SourceLine> sources) =>
    [
        .. sources.Select(s => s.Licence)
            .Distinct(StringComparer.Ordinal)
            .Select(l => l == OpenLicence
                ? new DataLicense("etalab-2.0", l, "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")
                : new DataLicense("notspecified", l, null)),
    ];

    private static DataSource SourceOf(SourceLine source) =>
        new($"{source.Producer}, {source.Title}", source.Producer, source.Millesime, source.Licence, source.Simulated);
}
