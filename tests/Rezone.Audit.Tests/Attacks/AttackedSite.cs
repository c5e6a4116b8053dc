using System.Text.Json.Nodes;
using Rezone.Audit.Tests.Linear;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>A finished site folder as an attacker opens it, and the true amounts by which the test scores what he finds.</summary>
internal sealed class AttackedSite
{
    public AttackedSite(string folder, RawTruth truth)
    {
        Folder = folder;
        Truth = truth;
        Site = PublishedSite.Read(folder, new Findings()) ?? throw new InvalidOperationException($"{folder} is no site.");
        Country = NationalView.Of(Site, new Findings());
        Relations = Relations.Of(folder, Site, Country);
        Minimums = AmountChecks.Minimums(Site);
    }

    public string Folder { get; }

    public PublishedSite Site { get; }

    public NationalView Country { get; }

    public Relations Relations { get; }

    public RawTruth Truth { get; }

    /// <summary>Smallest count that may be known of a variable.</summary>
    public IReadOnlyDictionary<string, int> Minimums { get; }

    /// <summary>The release before this one for the same period, where the attacker kept it.</summary>
    public AttackedSite? Before { get; init; }

    /// <summary>Every file, its streams opened: path and content.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(f => Opened.All(Path.GetRelativePath(Folder, f), File.ReadAllBytes(f)));

    /// <summary>Every JSON document.</summary>
    public IEnumerable<(string Path, JsonNode Json)> Payloads() =>
        from file in Files()
        where file.Content is [(byte)'{' or (byte)'[', ..] && file.Path.Contains(".json", StringComparison.Ordinal)
        let json = JsonNode.Parse(file.Content)
        where json is not null
        select (file.Path, json);

    /// <summary>Whether a set of communes is a union of blocks of a variable, so that its sum is meant to be known.</summary>
    public bool IsPublished(string variable, IReadOnlyList<int> communes) =>
        Country.Variables[variable].Cut.BlocksOf(communes) is not null;

    /// <summary>The true sum of a variable over communes; null where the extract has none.</summary>
    public long? TrueSum(string variable, IEnumerable<int> communes) => Truth.Sum(variable, communes.Select(c => Country.Codes[c]));
}
