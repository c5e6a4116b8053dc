using System.Globalization;
using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>The official code officiel géographique of its newest year, as read from its four files.</summary>
/// <param name="Year">Year of the COG.</param>
/// <param name="Communes">Communes (TYPECOM = COM), Paris, Lyon and Marseille included.</param>
/// <param name="Arrondissements">Arrondissements municipaux (TYPECOM = ARM).</param>
/// <param name="Departements">Départements with their région.</param>
/// <param name="Regions">Régions.</param>
/// <param name="Movements">Movements from commune to commune.</param>
internal sealed record CogTable(
    int Year,
    IReadOnlyList<CogCommune> Communes,
    IReadOnlyList<CogCommune> Arrondissements,
    IReadOnlyList<NamedArea> Departements,
    IReadOnlyList<NamedArea> Regions,
    IReadOnlyList<CommuneMovement> Movements)
{
    /// <summary>Reads source <c>insee-cog</c>.</summary>
    /// <exception cref="UserError">Source: bad rows, or movements older than the communes.</exception>
    public static CogTable Read(RawSource source, RowIssues issues)
    {
        var year = YearOf(source.File("communes"));
        var movementsFile = source.File("mouvements");
        if (YearOf(movementsFile) < year)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{movementsFile.Name} ends before the COG of {year}: codes retired since cannot be followed.",
                $"Add v_mvt_commune_{year}.csv of the same release.");
        }

        var (communes, arrondissements) = ReadCommunes(source, issues);
        var table = new CogTable(
            year,
            communes,
            arrondissements,
            ReadAreas(source, "departements", "DEP", "REG", issues),
            ReadAreas(source, "regions", "REG", null, issues),
            ReadMovements(source, issues));
        issues.ThrowAbove(source.Entry);
        CogChecks.Report(table, source, issues);
        issues.ThrowAbove(source.Entry);
        return table;
    }

    private static int YearOf(RawFile file) => int.Parse(file.Date, CultureInfo.InvariantCulture);

    private static (List<CogCommune> Communes, List<CogCommune> Arrondissements) ReadCommunes(RawSource source, RowIssues issues)
    {
        using var rows = SourceRows.Open(source, source.File("communes"), issues);
        var (type, com, reg, dep) = (rows.Column("TYPECOM"), rows.Column("COM"), rows.Column("REG"), rows.Column("DEP"));
        var (name, parent) = (rows.Column("LIBELLE"), rows.Column("COMPARENT"));
        var (communes, arrondissements) = (new List<CogCommune>(), new List<CogCommune>());
        var seen = new HashSet<CodeCommune>();
        while (rows.Read())
        {
            // Communes déléguées and associées (COMD, COMA) share codes with communes: only COM and ARM are territory.
            var list = rows.Text(type) switch { "COM" => communes, "ARM" => arrondissements, _ => null };
            if (list is null || !CommuneCode.TryRead(rows, com, source, out var code))
                continue;
            if (!seen.Add(code))
                rows.Report(com, "duplicate-row", "Each commune stands once.");
            else if (!CodeDepartement.TryParse(rows.Text(dep), out var departement))
                rows.Report(dep, "not-a-departement-code", "A code such as 01, 2A or 971 was expected.");
            else
                list.Add(new CogCommune(code, rows.Text(name), departement, rows.Text(reg), rows.Text(parent)) { Line = rows.Line });
        }

        return (communes, arrondissements);
    }

    private static List<NamedArea> ReadAreas(RawSource source, string file, string code, string? parent, RowIssues issues)
    {
        using var rows = SourceRows.Open(source, source.File(file), issues);
        var (codeColumn, name) = (rows.Column(code), rows.Column("LIBELLE"));
        var parentColumn = parent is null ? -1 : rows.Column(parent);
        var areas = new List<NamedArea>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (rows.IsEmpty(codeColumn) || rows.IsEmpty(name))
                rows.Report(rows.IsEmpty(codeColumn) ? codeColumn : name, "empty-cell", "A code and a name were expected.");
            else if (seen.Add(rows.Text(codeColumn)))
                areas.Add(new NamedArea(rows.Text(codeColumn), rows.Text(name), parent is null ? null : rows.Text(parentColumn)));
            else
                rows.Report(codeColumn, "duplicate-row", "Each code stands once.");
        }

        return areas;
    }

    private static List<CommuneMovement> ReadMovements(RawSource source, RowIssues issues)
    {
        using var rows = SourceRows.Open(source, source.File("mouvements"), issues);
        var (date, name) = (rows.Column("DATE_EFF"), rows.Column("LIBELLE_AV"));
        var (typeBefore, before) = (rows.Column("TYPECOM_AV"), rows.Column("COM_AV"));
        var (typeAfter, after) = (rows.Column("TYPECOM_AP"), rows.Column("COM_AP"));
        var movements = new List<CommuneMovement>();
        while (rows.Read())
        {
            if (rows.Text(typeBefore) != "COM" || rows.Text(typeAfter) != "COM")
                continue;
            if (!DateOnly.TryParseExact(rows.Text(date), "yyyy-MM-dd", out var day))
                rows.Report(date, "not-a-date", "A day such as 2025-01-01 was expected.");
            else if (CommuneCode.TryRead(rows, before, source, out var from) && CommuneCode.TryRead(rows, after, source, out var to))
                movements.Add(new CommuneMovement(day, from, rows.Text(name), to));
        }

        return movements;
    }
}
