namespace Rezone.Browser.Tests.Pages;

/// <summary>Addresses of the files that hold a département's communes and figures, as a route matches them.</summary>
internal static class ShardFiles
{
    public const string CommunesOfLaHauteFable = "**/communes/96.json.bin";

    public const string FiguresOfLaHauteFable = "**/chiffres/*/96.json.bin";

    public const string Communes = "**/communes/*";
}
