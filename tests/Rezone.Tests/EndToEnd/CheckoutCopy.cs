using System.Text;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.EndToEnd;

/// <summary>A copy of the declarations of this checkout, to be spoiled.</summary>
internal sealed class CheckoutCopy : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("rezone-checkout");

    public CheckoutCopy()
    {
        Folders = ProjectFolders.At(root.FullName);
        var original = ProjectFolders.Find();
        foreach (var path in Directory.EnumerateFiles(original.Catalogue, "*", SearchOption.AllDirectories).Append(original.SourceManifest))
        {
            var copy = PathOf(Path.GetRelativePath(original.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? copy);
            File.Copy(path, copy);
        }
    }

    public ProjectFolders Folders { get; }

    public string PathOf(string file) => Path.Combine(root.FullName, file);

    /// <summary>Replaces the first occurrence of a text.</summary>
    public void Edit(string file, string right, string wrong)
    {
        var text = File.ReadAllText(PathOf(file));
        var place = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{file} has no « {right} ».");
        File.WriteAllText(PathOf(file), string.Concat(text.AsSpan(0, place), wrong, text.AsSpan(place + right.Length)));
    }

    public void SaveAsLatin1(string file) => File.WriteAllText(PathOf(file), File.ReadAllText(PathOf(file)), Encoding.Latin1);

    public void Dispose() => root.Delete(recursive: true);
}
