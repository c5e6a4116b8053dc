namespace Rezone.Pipeline.Explain;

/// <summary>The lines of one file about one commune under one code.</summary>
/// <param name="File">File name.</param>
/// <param name="Code">Code as the file writes it, which may be a retired one.</param>
/// <param name="Commune">The commune of today.</param>
/// <param name="Lines">Line numbers, from 1, ascending.</param>
public sealed record TracedLines(string File, string Code, string Commune, IReadOnlyList<long> Lines);
