using System.Runtime.CompilerServices;

namespace Rezone.Audit;

/// <summary>What is said of a breach, put together only where there is one: an audit looks at millions of things.</summary>
[InterpolatedStringHandler]
internal ref struct BreachText
{
    private DefaultInterpolatedStringHandler text;

    public BreachText(int literalLength, int formattedCount, bool holds, out bool isNeeded)
    {
        isNeeded = !holds;
        text = isNeeded ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => text.AppendFormatted(value);

    public string Told() => text.ToStringAndClear();
}
