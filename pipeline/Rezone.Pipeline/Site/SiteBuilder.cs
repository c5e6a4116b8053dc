using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Site;

/// <summary>
/// Writes the pages, their scripts and styles, and what hosts read. It never touches the published data: those stand
/// beside the pages and are read by the browser.
/// </summary>
public static class SiteBuilder
{
    private const string SiteTitle = "Rézone";

    /// <summary>Where the method page explains an indicator, relative to the site's root.</summary>
    public static string MethodAnchor(string indicatorId) => $"methode.html#{indicatorId}";

    /// <summary>Every file that pages are made from, by its path: scripts and styles as they are bundled.</summary>
    public static IEnumerable<(string Name, string Path)> Sources()
    {
        var source = ProjectFolders.Find().SiteTemplates;
        return from folder in new[] { "dist", "pages", "partials", "content", "glossary", "." }
               let path = Path.Combine(source, folder)
               where Directory.Exists(path)
               from file in Directory.EnumerateFiles(path, "*", folder == "." ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
               select (Path.GetRelativePath(source, file), file);
    }

    /// <summary>Writes every page into a folder, which is made if need be.</summary>
    public static void Write(string folder, SiteModel model)
    {
        var source = ProjectFolders.Find().SiteTemplates;
        var assets = Assets.In(source);
        var templates = new Templates(source);
        Directory.CreateDirectory(folder);
        assets.CopyTo(folder);
        foreach (var (name, text) in HostFiles.All)
            File.WriteAllText(Path.Combine(folder, name), text);
        foreach (var page in Pages(source, templates, model))
        {
            var layout = LayoutOf(page, model, assets);
            File.WriteAllText(Path.Combine(folder, page.Name + ".html"), templates.Render("layout", layout).ToString());
        }
    }

    private static IEnumerable<Page> Pages(string source, Templates templates, SiteModel model)
    {
        yield return new Page(
            "index",
            "Diagnostic territorial pour les CPTS",
            "Choisissez les communes d’un territoire et lisez sa population, son offre de soins et ses points de comparaison.",
            templates.Render("pages/outil", PageModels.ToolOf(model)));
        yield return new Page(
            "methode",
            "Méthode",
            "Définition, source, millésime et limites de chaque indicateur.",
            templates.Render("pages/methode", PageModels.MethodsOf(model, Content("regles"))));
        yield return new Page(
            "sources",
            "Sources des données",
            "Producteur, licence et millésime de chaque source.",
            templates.Render("pages/sources", PageModels.SourcesOf(model)));
        yield return new Page(
            "donnees-ouvertes",
            "Données ouvertes",
            "Les chiffres publiés, à télécharger en CSV et en Parquet, avec leur dictionnaire.",
            templates.Render("pages/donnees-ouvertes", PageModels.OpenDataOf(model, Content("donnees-ouvertes"))));
        yield return Prose("accessibilite", "Accessibilité", "Ce qui est accessible, ce qui ne l’est pas encore.");
        yield return Prose("mentions", "Mentions légales", "Qui publie ce site, sous quelles licences.");
        yield return Prose("404", "Page introuvable", "Cette adresse ne correspond à aucune page.");

        Page Prose(string name, string title, string description)
        {
            var text = Markdown.ToHtml(Content(name), under: 0);
            var body = templates.Render("pages/texte", new PageModels.Prose { Text = text });
            return new Page(name, title, description, body);
        }

        string Content(string name) => File.ReadAllText(Path.Combine(source, "content", name + ".md"));
    }

    private static PageModels.Layout LayoutOf(Page page, SiteModel model, Assets assets) => new()
    {
        Title = $"{page.Title} - {SiteTitle}",
        Description = page.Description,
        Page = page.Name,
        Body = page.Body,
        Policy = ContentPolicy.Meta,
        Contract = model.Contract,
        IsTool = page.Name == "index",
        Simulated = model.Simulated,
        Script = assets.Script,
        Style = assets.Style,
        NoScriptStyle = assets.NoScriptStyle,
    };

    private sealed record Page(string Name, string Title, string Description, Html Body);
}
