using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>The names under which a declared file may stand, plain or wrapped.</summary>
internal sealed class DeclaredNames
{
    private readonly bool hasTerritories;
    private readonly List<FilePattern> patterns;

    public DeclaredNames(SourceManifestFile declared)
    {
        // INSEE's zip of X.csv is X.zip or X_csv.zip; anybody else's is X.csv.zip.
        var stem = declared.Pattern[..^Path.GetExtension(declared.Pattern).Length];
        hasTerritories = declared.Several;
        patterns = [.. new[] { declared.Pattern, declared.Pattern + ".gz", declared.Pattern + ".zip", stem + ".zip", stem + "_csv.zip" }
            .Distinct(StringComparer.Ordinal).Select(p => new FilePattern(p))];
    }

    /// <summary>Matches a file name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="date">Dates in it, ordered as text.</param>
    /// <param name="territory">What tells the files of one date apart; empty where there is one per date.</param>
    public bool Matches(string name, out string date, out string territory)
    {
        (date, territory) = ("", "");
        foreach (var pattern in patterns)
        {
            if (!pattern.Matches(name, out date, out var rest))
                continue;
            territory = hasTerritories ? rest : "";
            return true;
        }

        return false;
    }
}
