using System.Text;
using DotLiquid;

namespace Rezone.Pipeline.Site;

/// <summary>Text that is HTML already; any other text is encoded where a template prints it.</summary>
public sealed class Html(string text) : ILiquidizable, IValueTypeConvertible
{
    /// <inheritdoc/>
    public object ToLiquid() => this;

    /// <summary>Not a <see cref="string"/>, because the engine encodes those.</summary>
    public object ConvertToValueType() => new StringBuilder(text);

    /// <inheritdoc/>
    public override string ToString() => text;
}
