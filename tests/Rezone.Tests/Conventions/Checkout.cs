using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.Conventions;

/// <summary>The checkout's own files, read as text by the convention tests.</summary>
internal static class Checkout
{
    public static string Root { get; } = ProjectFolders.Find().Root;

    /// <summary>Files below a folder of the checkout, without build output, packages and generated files.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "dist"))
            .Where(path => !path.Contains(".generated.", StringComparison.Ordinal));

    public static string Relative(string path) => Path.GetRelativePath(Root, path);
}
