namespace Rezone.Browser.Tests.Pages;

/// <summary>Territories of the invented country that show the page in each of its states.</summary>
internal static class SampleTerritories
{
    /// <summary>The eighteen communes of an EPCI: every figure exact.</summary>
    public const string Epci =
        "communes=96018,96026,96034,96038,96040,96041,96046,96056,96061,96079,96083,96093,96101,96107,96112,96121,96123,96125"
        + "&nom=CC%20C%C3%B4te%20des%20Chim%C3%A8res";

    public const string OneCommune = "communes=20001";

    /// <summary>Three départements, two régions, one of them overseas.</summary>
    public const string TwoRegions = "communes=20001,96018,97901";

    /// <summary>Les Guillemets: 10 inhabitants, one fewer than ages need.</summary>
    public const string TenInhabitants = "communes=20037";

    /// <summary>Le Brouillon-d'Essai: nobody lives there.</summary>
    public const string NoInhabitant = "communes=20002";

    /// <summary>1,310 inhabitants published alone and 113 published in a group that reaches beyond: 92 % covered.</summary>
    public const string Estimate = "communes=20001,20004";

    /// <summary>One commune of a group of four.</summary>
    public const string Group = "communes=99025";

    /// <summary>Two communes of two groups: nothing is covered.</summary>
    public const string Uncovered = "communes=20004,20027";
}
