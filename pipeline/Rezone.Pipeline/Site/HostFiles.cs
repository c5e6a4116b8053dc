using System.Text;

namespace Rezone.Pipeline.Site;

/// <summary>The settings that each kind of static host reads: headers, the page for wrong addresses, robots.</summary>
public static class HostFiles
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidate = "no-cache";

    /// <summary>Name and content of each file.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("_headers", NetlifyHeaders()),
        (".htaccess", ApacheSettings()),
        ("nginx.conf.txt", NginxSettings()),
        (".nojekyll", ""),
        ("robots.txt", "User-agent: *\nAllow: /\n"),
    ];

    private static string NetlifyHeaders()
    {
        var text = new StringBuilder("/*\n");
        foreach (var (name, value) in ContentPolicy.Headers)
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        return text
            .Append("/assets/*\n  Cache-Control: ").Append(Immutable).Append('\n')
            .Append("/donnees/*\n  Cache-Control: ").Append(Immutable).Append('\n')
            .Append("/manifest.json\n  Cache-Control: ").Append(Revalidate).Append('\n')
            .ToString();
    }

    private static string ApacheSettings()
    {
        var text = new StringBuilder("AddType text/javascript .js\nAddType application/octet-stream .bin\n<IfModule mod_headers.c>\n");
        foreach (var (name, value) in ContentPolicy.Headers)
            text.Append("  Header always set ").Append(name).Append(" \"").Append(value).Append("\"\n");
        return text
            .Append("  <FilesMatch \"^manifest\\.json$\">\n    Header set Cache-Control \"").Append(Revalidate)
            .Append("\"\n  </FilesMatch>\n")
            .Append("  <FilesMatch \"-[0-9A-Z]{8}\\.(js|css)$\">\n    Header set Cache-Control \"").Append(Immutable)
            .Append("\"\n  </FilesMatch>\n  <If \"%{REQUEST_URI} =~ m#/donnees/#\">\n    Header set Cache-Control \"").Append(Immutable)
            .Append("\"\n  </If>\n</IfModule>\n")
            .ToString();
    }

    private static string NginxSettings()
    {
        var text = new StringBuilder("# Inside the server block that serves this folder.\nerror_page 404 /404.html;\n");
        foreach (var (name, value) in ContentPolicy.Headers)
            text.Append("add_header ").Append(name).Append(" \"").Append(value).Append("\" always;\n");
        return text.ToString();
    }
}
