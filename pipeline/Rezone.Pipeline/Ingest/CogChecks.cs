namespace Rezone.Pipeline.Ingest;

/// <summary>What must hold between the four files of the COG: every parent that is named exists.</summary>
internal static class CogChecks
{
    /// <summary>Reports communes, arrondissements and départements that hang in the air.</summary>
    public static void Report(CogTable cog, RawSource source, RowIssues issues)
    {
        var regionOf = cog.Departements.ToDictionary(d => d.Code, d => d.Parent, StringComparer.Ordinal);
        var regions = cog.Regions.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var communes = cog.Communes.Select(c => c.Code.ToString()).ToHashSet(StringComparer.Ordinal);
        var (departements, files) = (source.File("departements"), source.File("communes"));

        foreach (var departement in cog.Departements.Where(d => !regions.Contains(d.Parent ?? "")))
            Add(departements, 0, "REG", departement.Parent ?? "", "unknown-region", $"Département {departement.Code}: {NotIn(source.File("regions"))}");
        foreach (var unit in cog.Communes.Concat(cog.Arrondissements))
        {
            if (unit.Name.Length == 0)
                Add(files, unit.Line, "LIBELLE", "", "empty-cell", $"{unit.Code} has no name.");
            if (!regionOf.TryGetValue(unit.Departement.ToString(), out var region))
                Add(files, unit.Line, "DEP", unit.Departement.ToString(), "unknown-departement", $"{unit.Code}: {NotIn(departements)}");
            else if (unit.Region != region)
                Add(files, unit.Line, "REG", unit.Region, "unknown-region", $"{unit.Code}: région {region} was expected, that of its département {unit.Departement}.");
        }

        foreach (var arrondissement in cog.Arrondissements.Where(a => !communes.Contains(a.Parent)))
            Add(files, arrondissement.Line, "COMPARENT", arrondissement.Parent, "unknown-city", $"{arrondissement.Code}: a commune of this file was expected.");

        void Add(RawFile file, long line, string column, string value, string key, string expected) =>
            issues.Add(new RowIssue(source.Entry.Id, file.Name, line, column, value, key, expected));
    }

    private static string NotIn(RawFile file) => $"it is not in {file.Name}.";
}
