namespace Rezone.Tests.EndToEnd;

/// <summary>The files of the embedded sample, by name.</summary>
internal static class SampleFiles
{
    public const string Communes = "v_commune_2026.csv";
    public const string Departements = "v_departement_2026.csv";
    public const string Regions = "v_region_2026.csv";
    public const string Movements = "v_mvt_commune_2026.csv";
    public const string Populations = "donnees_communes.csv";
    public const string Ages = "TD_POP1B_2022_csv.zip";
    public const string Epcis = "epcicom.xlsx";
    public const string Postcodes = "019HexaSmal.csv";
    public const string Mainland = "ADMIN-EXPRESS-COG_SHP_LAMB93_FXX_2026-01-01.zip";
    public const string Overseas = "ADMIN-EXPRESS-COG_SHP_RGR92UTM40S_ILO_2026-01-01.zip";
    public const string Finess = "etalab-cs1100507-stock-20260512-0339.csv";
    public const string Consommants = "am-consommants-2026-S1.csv";

    /// <summary>Every file with a header line and rows.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [Communes, Departements, Regions, Movements, Populations, Ages, Postcodes, Consommants];

    /// <summary>Every file that is text, FINESS without header included.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Tables, Finess];

    /// <summary>Every file.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Texts, Epcis, Mainland, Overseas];
}
