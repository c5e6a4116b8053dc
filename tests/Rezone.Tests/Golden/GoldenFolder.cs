using System.Text;

namespace Rezone.Tests.Golden;

/// <summary>
/// A committed tree of expected texts. <c>UPDATE_GOLDEN=1</c> rewrites it from what the program gives; where <c>CI</c> is
/// true that is refused, since nobody would read the difference.
/// </summary>
internal sealed class GoldenFolder(string folder, Func<string, string?> environment)
{
    private const int MostLines = 40;

    public static GoldenFolder Named(string name) =>
        new(Path.Combine(Conventions.Checkout.Root, "tests", "golden", name), Environment.GetEnvironmentVariable);

    /// <summary>Fails with a readable difference where an entry is missing, changed or unexpected; rewrites when told to.</summary>
    public void Check(IReadOnlyDictionary<string, string> actual)
    {
        if (environment("UPDATE_GOLDEN") == "1")
            Rewrite(actual);
        var differences = Differences(actual);
        Assert.True(
            differences.Count == 0,
            $"{folder} expects something else.\n{string.Join('\n', differences)}\n"
            + "If this is what the change is meant to do: UPDATE_GOLDEN=1, then read the difference before you commit it.");
    }

    /// <summary>What differs, one line each.</summary>
    public IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> actual)
    {
        var expected = Read();
        return
        [
            .. expected.Keys.Except(actual.Keys, StringComparer.Ordinal).Select(name => $"missing     {name}"),
            .. actual.Keys.Except(expected.Keys, StringComparer.Ordinal).Select(name => $"unexpected  {name}"),
            .. from name in expected.Keys.Intersect(actual.Keys, StringComparer.Ordinal)
               where expected[name] != actual[name]
               from line in (string[])[$"changed     {name}", .. LineDifferences(expected[name], actual[name])]
               select line,
        ];
    }

    private void Rewrite(IReadOnlyDictionary<string, string> actual)
    {
        if (string.Equals(environment("CI"), "true", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException("UPDATE_GOLDEN is refused in CI: rewrite the expected files where somebody reads them.");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (name, text) in actual)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }
    }

    private SortedDictionary<string, string> Read() => new(
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal),
                StringComparer.Ordinal)
            : [],
        StringComparer.Ordinal);

    /// <summary>Lines that only one side has: every line of the expected texts can be read alone.</summary>
    private static List<string> LineDifferences(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        List<string> lines = [.. Only(before, after).Select(l => $"  - {l}"), .. Only(after, before).Select(l => $"  + {l}")];
        if (lines.Count == 0)
        {
            var first = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
            return [$"  the same lines in another order, from line {first + 1}"];
        }

        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), $"  and {lines.Count - MostLines} more lines"];
    }

    private static IEnumerable<string> Only(string[] lines, string[] others)
    {
        var left = others.GroupBy(l => l, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (left.GetValueOrDefault(line) is var count and > 0)
                left[line] = count - 1;
            else
                yield return line;
        }
    }
}
