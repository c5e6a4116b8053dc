namespace Rezone.Pipeline.Catalogue;

/// <summary>Where the checkout keeps what the program reads beside its code, found from the program's own place.</summary>
public sealed record ProjectFolders
{
    private ProjectFolders(string root)
    {
        Root = root;
        Work = Path.Combine(root, ".work");
    }

    /// <summary>The folder that holds the solution.</summary>
    public string Root { get; }

    /// <summary>Indicators, dimensions, rules and sections.</summary>
    public string Catalogue => Path.Combine(Root, "pipeline", "catalogue");

    /// <summary>The manifest of sources.</summary>
    public string SourceManifest => Path.Combine(Root, "raw-data", "sources.json");

    /// <summary>The invented country that <c>build</c> reads when it is given no folder.</summary>
    public string Sample => Path.Combine(Root, "raw-data", "sample");

    /// <summary>Where a data team puts raw files, and <c>fetch</c> downloads them; never committed.</summary>
    public string Drop => Path.Combine(Root, "raw-data", "drop");

    /// <summary>What was published of confidential sources before; confidential, never committed, never to be lost.</summary>
    public string Ledger => Path.Combine(Root, "raw-data", "ledger");

    /// <summary>Browser modules, templates and texts.</summary>
    public string SiteTemplates => Path.Combine(Root, "site-templates");

    /// <summary>Where confidential and intermediate files live; never published, never committed.</summary>
    public string Work { get; init; }

    /// <summary>The finished site.</summary>
    public string Site => Path.Combine(Root, "output", "site");

    /// <summary>The folders of a checkout at a known place.</summary>
    public static ProjectFolders At(string root) => new(root);

    /// <summary>Walks up from the program's folder to the checkout.</summary>
    /// <exception cref="InvalidOperationException">The program was moved out of its checkout.</exception>
    public static ProjectFolders Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rezone.Pipeline.sln")))
                return new ProjectFolders(folder.FullName);
        }

        throw new InvalidOperationException($"No Rezone.Pipeline.sln above {AppContext.BaseDirectory}.");
    }
}
