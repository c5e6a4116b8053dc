using Rezone.Tests.Ingest;

namespace Rezone.Tests.Catalogue;

public sealed class FinessNomenclatureTests
{
    [Fact]
    public void Categories_AreThoseOfTheOfficialList()
    {
        var categories = TinyCatalogue.Categories;

        // TRE_R66 of 5 May 2026 announces 322 codes.
        Assert.Equal(322, categories.Values.Count);
        Assert.Equal("categorie", categories.Column);
        Assert.Equal(categories.Values.Select(v => v.Id).Order(StringComparer.Ordinal), categories.Values.Select(v => v.Id));
        Assert.Equal("EHPA percevant des crédits d'assurance maladie", categories["501"].Label);
        Assert.Equal(new DateOnly(2013, 12, 19), categories["125"].Closed);
        Assert.Null(categories["124"].Closed);
    }

    [Fact]
    public void TypesOfStructure_WithAClosedCategory_SaySo()
    {
        var types = TinyCatalogue.Project.Dimension("type-structure").Values;

        Assert.All(types.SelectMany(t => t.Codes).CountBy(c => c), c => Assert.Equal(1, c.Value));
        Assert.Equal(
            ["handicap-adultes 252 253 379 382 437", "handicap-enfants 377"],
            types.Select(t => (Type: t, Closed: t.Codes.Where(c => TinyCatalogue.Categories[c].Closed is not null).ToList()))
                .Where(t => t.Closed.Count > 0).Select(t => $"{t.Type.Id} {string.Join(' ', t.Closed)}").Order());
    }

    [Fact]
    public void Cliniques_AreNotPublic()
    {
        var clinique = TinyCatalogue.Project.Dimension("type-structure")["clinique"];

        Assert.Equal(["inconnu", "prive"], clinique.With["statut"].Order());
        Assert.Equal(["inconnu", "prive", "public"], TinyCatalogue.Statuses.Values.Select(v => v.Id).Order());
    }
}
