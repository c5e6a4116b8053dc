using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>Compares a file's header with the declared columns: same names, same order.</summary>
/// <remarks>
/// A line of numbers is not quoted: where the header is missing, it is data, and may be confidential. Of a file about
/// persons no unknown name is.
/// </remarks>
internal static class SourceHeader
{
    /// <summary>Refuses a header that is not the declared one.</summary>
    /// <exception cref="UserError">Source: every column that is missing, unknown or out of its place.</exception>
    public static void Check(RawFile file, IReadOnlyList<string> found)
    {
        if (found.Count == 0)
            throw new UserError(UserErrorKind.Source, $"{file.Name}: the file is empty.", "Get the file again from its producer.");
        if (found.Any(IsNumber))
            throw Wrong(file, "line 1 holds numbers, where the names of the columns were expected.");
        var declared = file.Declared.Columns;
        var missing = declared.Where(c => !found.Any(f => IsNamed(c, f))).Select(c => c.Name).ToList();
        var unknown = found.Where(f => !declared.Any(c => IsNamed(c, f))).ToList();
        var moved = found.Zip(declared).Where(p => !IsNamed(p.Second, p.First)).Select(p => p.First).Except(unknown, StringComparer.Ordinal).ToList();
        var problems = new List<string>();
        if (missing.Count > 0)
            problems.Add($"missing {Quotation.Of(missing)}");
        if (unknown.Count > 0)
            problems.Add(file.IsAboutPersons ? $"{unknown.Count} unknown" : $"unknown {Quotation.Of(unknown)}");
        if (problems.Count == 0 && moved.Count > 0)
            problems.Add($"out of place {Quotation.Of(moved)}");
        if (problems.Count == 0 && found.Count != declared.Count)
            problems.Add($"{found.Count} columns instead of {declared.Count}, one stands twice");
        if (problems.Count == 0)
            return;
        throw Wrong(file, $"the columns are not those of the manifest: {string.Join("; ", problems)}.");
    }

    /// <summary>Whether a header's name is that of a column; <c>{AAAA}</c> in the column's name is any year.</summary>
    public static bool IsNamed(SourceManifestColumn column, string name)
    {
        var trimmed = name.Trim();
        return Is(column.Name, trimmed) || (column.Aliases ?? []).Any(a => Is(a, trimmed));
    }

    private static bool Is(string declared, string name) => declared.Contains('{')
        ? new FilePattern(declared).Matches(name, out _, out _)
        : declared == name;

    private static bool IsNumber(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-') && name.Any(char.IsAsciiDigit);

    private static UserError Wrong(RawFile file, string problem) => new(
        UserErrorKind.Source,
        $"{file.Name}, line 1: {problem} Expected: {string.Join(file.Declared.Separator, file.Declared.Columns.Select(c => c.Name))}",
        "Check separator and encoding, have the producer correct the file, or declare its new layout in raw-data/sources.json.");
}
