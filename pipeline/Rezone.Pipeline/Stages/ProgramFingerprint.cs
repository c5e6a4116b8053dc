namespace Rezone.Pipeline.Stages;

/// <summary>
/// The program as an input of every stage: its own code and that of every library beside it, to the byte, with the
/// documentation (the contract's hash is made from it) and the version of .NET.
/// </summary>
public static class ProgramFingerprint
{
    /// <summary>Of the program that is running.</summary>
    public static Fingerprint Read()
    {
        var code = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "rezone.xml"))
            .Select(path => (Path.GetFileName(path), path));
        return Fingerprint.Of([Environment.Version.ToString(), Fingerprint.Of(FileDigests.Of(code)).Hex]);
    }
}
