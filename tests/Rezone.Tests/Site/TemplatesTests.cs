using Rezone.Pipeline.Site;

namespace Rezone.Tests.Site;

public sealed class TemplatesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rezone-templates-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("{{ page.Name }}", "&lt;A &amp; é&gt;")]
    [InlineData("{{ page.Body }}", "<p>é</p>")]
    [InlineData("{% for n in page.Numbers %}{{ n }};{% endfor %}", "1;2;")]
    [InlineData("{% if page.Name == '<A & é>' %}yes{% endif %}", "yes")]
    public void Render_Field_PrintsItEncodedUnlessItIsHtml(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{ page.Naem }}")]
    [InlineData("{% if page.Naem %}{% endif %}")]
    [InlineData("{% for n in page.Numbrs %}{% endfor %}")]
    public void Render_MisspeltField_StopsTheBuild(string template) =>
        Assert.Contains("has no field N", Assert.ThrowsAny<Exception>(() => Render(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void Render_MisspeltModel_StopsTheBuild() =>
        Assert.Throws<InvalidDataException>(() => Render("{{ pgae.Name }}"));

    [Fact]
    public void Markdown_HtmlInIt_IsShownNotObeyed()
    {
        Assert.Equal("<h4>T</h4>\n<p>a &lt;b&gt;c&lt;/b&gt;</p>\n", Markdown.ToHtml("# T\na <b>c</b>", under: 3).ToString());
    }

    private string Render(string template)
    {
        File.WriteAllText(Path.Combine(folder, "t.liquid"), template);
        return new Templates(folder).Render("t", new Sample()).ToString();
    }

    private sealed class Sample : PageModel
    {
        public string Name => "<A & é>";

        public Html Body => new("<p>é</p>");

        public IReadOnlyList<int> Numbers => [1, 2];
    }
}
