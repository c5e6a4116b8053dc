using System.Security.Cryptography;
using System.Text.Json;
using Rezone.Domain;

namespace Rezone.Pipeline.Site;

/// <summary>The bundled scripts and styles: named by the hash of their content, checked by the browser on arrival.</summary>
internal sealed class Assets
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    private readonly string source;
    private readonly Bundle bundle;

    private Assets(string source, Bundle bundle)
    {
        this.source = source;
        this.bundle = bundle;
    }

    /// <summary>The page's script.</summary>
    public Asset Script => Entry(bundle.Script);

    /// <summary>The style sheet.</summary>
    public Asset Style => Entry(bundle.Style);

    /// <summary>What is added to the style sheet where scripts do not run.</summary>
    public Asset NoScriptStyle => Entry(bundle.NoScriptStyle);

    /// <summary>Reads what the bundler left in <c>dist</c>.</summary>
    public static Assets In(string templates)
    {
        var dist = Path.Combine(templates, "dist");
        var list = Path.Combine(dist, "assets.json");
        if (!File.Exists(list))
        {
            throw new UserError(
                UserErrorKind.Usage,
                $"The site's scripts are not bundled: there is no {list}.",
                "Build again with Node.js 20 or newer: dotnet build pipeline/Rezone.Pipeline.");
        }

        var read = JsonSerializer.Deserialize<Bundle>(File.ReadAllText(list), Reading)
            ?? throw new InvalidDataException($"{list} is empty.");
        return new Assets(dist, read);
    }

    /// <summary>Copies every file of the bundle.</summary>
    public void CopyTo(string siteFolder)
    {
        var target = Directory.CreateDirectory(Path.Combine(siteFolder, "assets")).FullName;
        foreach (var name in (string[])[bundle.Script, bundle.Style, bundle.NoScriptStyle, .. bundle.Chunks])
            File.Copy(Path.Combine(source, name), Path.Combine(target, name), overwrite: true);
        File.Copy(Path.Combine(source, "licences-tierces.txt"), Path.Combine(siteFolder, "licences-tierces.txt"), overwrite: true);
    }

    private Asset Entry(string name)
    {
        var hash = SHA384.HashData(File.ReadAllBytes(Path.Combine(source, name)));
        return new Asset { Path = $"assets/{name}", Integrity = $"sha384-{Convert.ToBase64String(hash)}" };
    }

    private sealed record Bundle(string Script, string Style, string NoScriptStyle, IReadOnlyList<string> Chunks);
}
