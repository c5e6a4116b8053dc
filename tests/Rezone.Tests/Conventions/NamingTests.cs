namespace Rezone.Tests.Conventions;

public sealed class NamingTests
{
    private static readonly string[] EmptyWords =
        ["Helper", "Helpers", "Util", "Utils", "Manager", "Service", "Processor", "Common", "Base", "Info", "Impl"];

    [Fact]
    public void FileNames_OfCSharpAndJavaScript_SayWhatTheyHold()
    {
        var offenders = Checkout.Files("pipeline", ".cs")
            .Concat(Checkout.Files("site-templates", ".js", ".mjs"))
            .Concat(Checkout.Files("tests", ".cs", ".js"))
            .Where(path => EmptyWords.Any(word => Path.GetFileNameWithoutExtension(path).EndsWith(word, StringComparison.OrdinalIgnoreCase)))
            .Select(Checkout.Relative);

        Assert.Empty(offenders);
    }
}
