namespace Rezone.Pipeline.OpenData;

/// <summary>How a CSV file is written, in <c>datapackage.json</c>.</summary>
/// <param name="Delimiter">Between cells.</param>
/// <param name="LineTerminator">After each line.</param>
/// <param name="QuoteChar">Around cells that need it.</param>
/// <param name="DoubleQuote">Whether a quote inside them is doubled.</param>
/// <param name="Header">Whether the first line has the names of the columns.</param>
public sealed record DataDialect(string Delimiter, string LineTerminator, string QuoteChar, bool DoubleQuote, bool Header);
