using Rezone.Domain;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Stages;

/// <summary>Whatever is edited, damaged, lost or refused between builds, the next site is that of a build from nothing.</summary>
public sealed class KeptBuildProperties
{
    private const int Steps = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Builds_AfterAnySequenceOfChanges_AreThoseOfAnEmptyWorkFolder(int seed)
    {
        using var build = new KeptBuild { SimulateMissing = seed == 2 };
        var random = new Random(seed);
        build.Ran();
        for (var step = 0; step < Steps; step++)
        {
            for (var change = random.Next(3); change >= 0; change--)
                Changes[random.Next(Changes.Length)](build, random);
            build.RanAsFromNothing();
        }
    }

    private static Action<KeptBuild, Random>[] Changes { get; } =
    [
        ChangeExtract,
        ChangePopulation,
        ChangePostcode,
        ChangeLabel,
        ChangeMinimum,
        ChangeShapes,
        ChangeProgram,
        HideOrShowEstablishments,
        FailOnce,
        DamageOneFile,
        DamageOneFile,
        DamageOneFile,
        LoseWork,
        (_, _) => { },
    ];

    private static void ChangeExtract(KeptBuild build, Random random) =>
        build.Raw.Line(Consommants, 2, line => Replaced(line, 2, $"{1195 + random.Next(10)}"));

    private static void ChangePopulation(KeptBuild build, Random random)
    {
        var more = random.Next(5);
        build.Raw.Line(Populations, 2, line => Replaced(Replaced(line, 8, $"{1310 + more}"), 10, $"{1336 + more}"));
    }

    private static void ChangePostcode(KeptBuild build, Random random) =>
        build.Raw.Line(Postcodes, 2, line => Replaced(line, 2, $"{20100 + random.Next(90)}"));

    private static void ChangeLabel(KeptBuild build, Random random) =>
        build.Checkout.Edit("pipeline/catalogue/indicators/nombre-habitants.md", "\"label\": \"", $"\"label\": \"{(char)('A' + random.Next(26))}");

    private static void ChangeMinimum(KeptBuild build, Random random)
    {
        var rules = build.Checkout.PathOf("pipeline/catalogue/suppression-rules.json");
        var text = File.ReadAllText(rules);
        var old = text.Contains("\"minimumPersons\": 11", StringComparison.Ordinal) ? 11 : 12;
        File.WriteAllText(rules, text.Replace($"\"minimumPersons\": {old}", $"\"minimumPersons\": {11 + random.Next(2)}", StringComparison.Ordinal));
    }

    private static void ChangeShapes(KeptBuild build, Random random) =>
        build.Raw.Entry(Overseas, ".prj", bytes => random.Next(2) == 0 ? [.. bytes, (byte)'\n'] : bytes);

    private static void ChangeProgram(KeptBuild build, Random random) => build.Program = $"{random.Next(2)}";

    private static void HideOrShowEstablishments(KeptBuild build, Random random)
    {
        if (File.Exists(build.Raw.PathOf(Finess)))
            build.Raw.Rename(Finess, "hidden.csv");
        else
            build.Raw.Rename("hidden.csv", Finess);
    }

    /// <summary>A build that is refused after some stages have run, and the mistake corrected again.</summary>
    private static void FailOnce(KeptBuild build, Random random)
    {
        var (file, cell) = random.Next(2) == 0 ? (Consommants, 2) : (Populations, 8);
        var before = "";
        build.Raw.Line(file, 3, line =>
        {
            before = line;
            return Replaced(line, cell, "beaucoup");
        });
        Assert.Throws<UserError>(build.Ran);
        build.Raw.Line(file, 3, _ => before);
    }

    private static void DamageOneFile(KeptBuild build, Random random)
    {
        var files = build.Files();
        if (files.Count == 0)
            return;
        var file = files[random.Next(files.Count)];
        var bytes = File.ReadAllBytes(file);
        switch (random.Next(4))
        {
            case 0: File.WriteAllBytes(file, bytes[..random.Next(bytes.Length + 1)]); break;
            case 1: File.Delete(file); break;
            case 2: File.WriteAllBytes(file, [.. bytes, (byte)random.Next(256)]); break;
            default: Flip(file, bytes, random); break;
        }
    }

    private static void Flip(string file, byte[] bytes, Random random)
    {
        if (bytes.Length > 0)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(file, bytes);
    }

    private static void LoseWork(KeptBuild build, Random random)
    {
        if (Directory.Exists(build.Work))
            Directory.Delete(build.Work, recursive: true);
    }

    private static string Replaced(string line, int cell, string value)
    {
        var cells = line.Split(';');
        cells[cell] = value;
        return string.Join(';', cells);
    }
}
