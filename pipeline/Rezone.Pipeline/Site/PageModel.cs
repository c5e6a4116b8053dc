using DotLiquid;

namespace Rezone.Pipeline.Site;

/// <summary>What a template may read. A field it misspells stops the build instead of printing nothing.</summary>
public abstract class PageModel : Drop
{
    /// <inheritdoc/>
    public override object BeforeMethod(string method) =>
        throw new InvalidOperationException($"{GetType().Name} has no field {method}.");
}
