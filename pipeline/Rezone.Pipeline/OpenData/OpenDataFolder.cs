namespace Rezone.Pipeline.OpenData;

/// <summary>The folder of a site's open data: each table as CSV and as Parquet, and what describes them.</summary>
public static class OpenDataFolder
{
    /// <summary>Its name inside the site.</summary>
    public const string Name = "donnees-ouvertes";

    /// <summary>Writes tables and their description.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="figures">What the site publishes.</param>
    /// <param name="catalogue">The declarations, for the dictionary.</param>
    /// <returns>What was written, in a few words with counts.</returns>
    public static string Write(string folder, PublishedFigures figures, IndicatorCatalogue catalogue)
    {
        var tables = OpenTables.Of(figures, catalogue);
        Parallel.ForEach(
            tables.SelectMany(t => new Action[] { () => CsvFile.Write(folder, t), () => ParquetFile.Write(folder, t) }),
            write => write());
        new DataPackages(figures.Manifest).Of(tables).Write(folder);
        return $"{tables.Count} tables of open data, {tables.Sum(t => t.Count)} rows";
    }
}
