namespace Rezone.Browser.Tests.Oracle;

/// <summary>The columns whose sums a figure is made of, written down from the definitions of the indicators.</summary>
/// <param name="Protects">Whom the figure is about: nobody, patients, or professionals.</param>
/// <param name="Numerator">Column of the numerator.</param>
/// <param name="Denominator">Column of the denominator; null for a count.</param>
/// <param name="Scale">What one of it is shown as: 100 for a percentage.</param>
internal sealed record FigureTruth(Protects Protects, string Numerator, string? Denominator, int Scale)
{
    private const string Consommants = "am-consommants/consommants";
    private const string Professionnels = "am-professionnels/professionnels";

    /// <summary>The truth of a figure, by indicator and value; null where none is known.</summary>
    public static FigureTruth? Of(string indicator, string value) => indicator switch
    {
        "nombre-habitants" => Count("insee-populations/population_municipale"),
        "repartition-age" => Count($"insee-pop1b/habitants/{value}"),
        "nombre-etablissements" => Count("finess-et/etablissements"),
        "nombre-structures-par-type" or "nombre-etablissements-par-categorie" => Count($"finess-et/etablissements/{value}"),
        "nombre-msp-sous-contrat" => Count("aci-msp/maisons"),
        "typologie-centres-de-sante" => Count($"cnam-cds-type/centres/{value}"),
        "nombre-offreurs" => Count($"am-offreurs/nombre/{value}"),
        "nombre-professionnels-installes" or "nombre-professionnels-par-profession" => Count($"am-cabinets/lieux/{value}"),
        "nombre-professionnels-cabinet-principal" => Count($"{Professionnels}/{value}"),
        "part-professionnels-60-ans" => Professionals($"am-professionnels/professionnels_60/{value}", $"{Professionnels}/{value}", 100),
        "part-professionnels-65-ans" => Professionals($"am-professionnels/professionnels_65/{value}", $"{Professionnels}/{value}", 100),
        "file-active-moyenne" => Professionals($"am-professionnels/file_active/{value}", $"{Professionnels}/{value}", 1),
        "actes-moyens" => Professionals($"am-professionnels/actes/{value}", $"{Professionnels}/{value}", 1),
        "coefficient-moyen" => Professionals($"am-professionnels/coefficient/{value}", $"am-professionnels/actes/{value}", 1),
        "part-ald-17-plus" => Patients($"{Consommants}/ald-17+", $"{Consommants}/17+"),
        "part-c2s-17-plus" => Patients($"{Consommants}/c2s-17+", $"{Consommants}/17+"),
        "part-sans-medecin-traitant" => Patients($"am-consommants/sans_medecin_traitant/{value}", $"{Consommants}/{value}"),
        "prevalence-ald" => Patients($"am-ald/patients/{value}", $"{Consommants}/tous"),
        "parcours-passages-urgences" => Parcours("passages-urgences-non-hospitalises"),
        "parcours-admissions-directes" => Parcours("admissions-directes-medecine"),
        _ => indicator.Split('-', 2) is ["prevention", var prevention]
            ? Patients($"am-prevention/numerateur/{prevention}", $"am-prevention/denominateur/{prevention}")
            : null,
    };

    private static FigureTruth Count(string column) => new(Protects.Nobody, column, null, 1);

    private static FigureTruth Patients(string numerator, string denominator) => new(Protects.Patients, numerator, denominator, 100);

    private static FigureTruth Professionals(string numerator, string denominator, int scale) =>
        new(Protects.Professionals, numerator, denominator, scale);

    private static FigureTruth Parcours(string id) => Patients($"am-parcours/numerateur/{id}", $"am-parcours/denominateur/{id}");
}
