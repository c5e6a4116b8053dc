namespace Rezone.Tests.Golden;

/// <summary>Texts by path, compared with a committed folder: what is missing, what changed, what nobody expected.</summary>
internal static class GoldenTree
{
    /// <summary>
    /// Differences, one per line; none where the trees are equal. <c>UPDATE_GOLDEN=1</c> rewrites the folder instead,
    /// which continuous integration refuses: an expected text is changed by somebody who reads the diff.
    /// </summary>
    public static IReadOnlyList<string> Differences(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            if (Environment.GetEnvironmentVariable("CI") is not null)
                throw new InvalidOperationException("UPDATE_GOLDEN is refused where CI is set.");
            Rewrite(folder, actual);
        }

        var expected = Read(folder);
        return
        [
            .. expected.Keys.Except(actual.Keys, StringComparer.Ordinal).Select(path => $"missing: {path}"),
            .. actual.Keys.Except(expected.Keys, StringComparer.Ordinal).Select(path => $"unexpected: {path}"),
            .. expected.Where(e => actual.TryGetValue(e.Key, out var text) && text != e.Value)
                .Select(e => $"changed: {e.Key}, {FirstDifference(e.Value, actual[e.Key])}"),
        ];
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => At(before, i) != At(after, i));
        return $"line {line + 1}\n  expected {At(before, line)}\n  actual   {At(after, line)}";

        static string At(string[] lines, int i) => i < lines.Length ? lines[i] : "(end)";
    }

    private static Dictionary<string, string> Read(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path), File.ReadAllText, StringComparer.Ordinal)
        : [];

    private static void Rewrite(string folder, IReadOnlyDictionary<string, string> texts)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in texts)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? folder);
            File.WriteAllText(target, text);
        }
    }
}
