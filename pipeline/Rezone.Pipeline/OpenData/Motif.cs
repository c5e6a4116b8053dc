namespace Rezone.Pipeline.OpenData;

/// <summary>Why a cell of the open data is empty. What is hidden has one code, whatever rule hid it.</summary>
internal static class Motif
{
    /// <summary>The source has nothing there.</summary>
    public const string Missing = "non_disponible";

    /// <summary>The source does not cover these communes.</summary>
    public const string NotCollected = "non_collecte";

    /// <summary>A rule of disclosure hides it.</summary>
    public const string Hidden = "secret_statistique";
}
