using System.Text.Json.Nodes;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>Every area that the site says which communes are in.</summary>
internal static class AreasOfSite
{
    /// <summary>Communes of <c>FR</c>, <c>R</c> + région, <c>D</c> + département, or of an EPCI or a TVS by its code.</summary>
    public static IReadOnlyList<int>? CommunesOf(AttackedSite site, string area)
    {
        if (area == "FR")
            return [.. Enumerable.Range(0, site.Country.Codes.Count)];
        var departements = site.Site.Manifest.Departements.Where(d => area == "D" + d.Code || area == "R" + d.Region).ToList();
        if (departements.Count > 0)
            return [.. departements.SelectMany(d => site.Country.CommunesOf(d.Code))];
        var named = site.Site.Manifest.Departements.SelectMany(d => Named(site, d.Code, area)).ToList();
        return named.Count > 0 ? named : null;
    }

    private static IEnumerable<int> Named(AttackedSite site, string departement, string area)
    {
        var path = site.Site.Manifest.CommunesFile.Replace("{code}", departement, StringComparison.Ordinal);
        var json = JsonNode.Parse(Opened.All(path, File.ReadAllBytes(Path.Combine(site.Folder, path))).Last().Content);
        var communes = site.Country.CommunesOf(departement).ToList();
        return communes.Where((_, i) => area.EndsWith(json?["epcis"]?[i]?.ToString() is { Length: > 0 } epci ? epci : "-", StringComparison.Ordinal));
    }
}
