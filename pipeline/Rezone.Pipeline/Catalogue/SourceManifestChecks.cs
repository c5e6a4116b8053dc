using Rezone.Domain;

namespace Rezone.Pipeline.Catalogue;

/// <summary>What must hold between the keys of the manifest, beyond their names and types.</summary>
internal static class SourceManifestChecks
{
    private const int Sha256Digits = 64;
    private static readonly string[] Formats = ["csv", "xlsx", "shapefile"];
    private static readonly string[] Encodings = ["utf-8", "windows-1252", "iso-8859-1", "utf-8|iso-8859-1"];

    public static IEnumerable<UserError> ErrorsOf(IReadOnlyList<SourceManifestEntry> sources, string file)
    {
        foreach (var twice in Twice(sources.Select(s => s.Id)))
            yield return Error(file, $"source « {twice} » stands twice", "Keep one entry.");
        foreach (var source in sources)
        {
            foreach (var (problem, remedy) in ErrorsOf(source))
                yield return Error(file, $"source « {source.Id} »: {problem}", remedy);
        }
    }

    private static IEnumerable<(string Problem, string Remedy)> ErrorsOf(SourceManifestEntry source)
    {
        if (source.Tolerance is { Rows: < 0 } or { Reason: "" })
            yield return ("a tolerance has a number of rows, zero or more, and a reason", "Correct « tolerance ».");
        if (source.Period is { } period && period.LastDay < period.FirstDay)
            yield return ($"the period ends on {period.LastDay:yyyy-MM-dd}, before its first day", "Swap the days.");
        if (source.Files.Count == 0)
            yield return ("it has no file", "Declare at least one.");
        foreach (var twice in Twice(source.Files.Select(f => f.Id)))
            yield return ($"file « {twice} » stands twice", "Keep one.");
        foreach (var file in source.Files)
        {
            foreach (var (problem, remedy) in ErrorsOf(file, source))
                yield return ($"file « {file.Id} »: {problem}", remedy);
        }
    }

    private static IEnumerable<(string Problem, string Remedy)> ErrorsOf(SourceManifestFile file, SourceManifestEntry source)
    {
        if (!Formats.Contains(file.Format, StringComparer.Ordinal))
            yield return ($"« format » is « {file.Format} »", $"Use one of: {string.Join(", ", Formats)}.");
        if (file.Pattern.Length == 0 || !IsPattern(file.Pattern))
            yield return ($"« pattern » is « {file.Pattern} »", "Write a file name; a date stands in braces, each opened and closed once.");
        foreach (var column in file.Columns.Where(c => !IsPattern(c.Name) || (c.Aliases ?? []).Any(a => !IsPattern(a))))
            yield return ($"column « {column.Name} » has a brace too many", "Write a year as {AAAA}.");
        if (!Encodings.Contains(file.Encoding, StringComparer.Ordinal))
            yield return ($"« encoding » is « {file.Encoding} »", $"Use one of: {string.Join(", ", Encodings)}.");
        if ((file.Format == "csv") != (file.Separator is { Length: 1 }))
            yield return ("a CSV has a separator of one character, other formats have none", "Correct « separator ».");
        if (file.InsteadOf is { } other && source.Files.All(f => f.Id != other))
            yield return ($"« insteadOf » names « {other} »", "Name another file of the same source.");
        if (file.Sha256 is { } sha && (sha.Length != Sha256Digits || !sha.All(char.IsAsciiHexDigit)))
            yield return ("« sha256 » is not 64 hexadecimal digits", "Copy it from sha256sum.");
        foreach (var address in (file.Download ?? []).Where(a => !IsAddress(a)))
            yield return ($"« download » has « {address} »", "Write whole addresses that start with https://.");
        if (source.Confidential && file.Download is { Count: > 0 })
            yield return ("it is confidential and has « download »", "Remove the addresses: a confidential file is never downloaded.");
        foreach (var twice in Twice(file.Columns.Select(c => c.Name)))
            yield return ($"column « {twice} » stands twice", "Keep one.");
    }

    // Plain http is for a server on this machine only: anybody between could change what it brings.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool IsPattern(string text)
    {
        var isOpen = false;
        foreach (var brace in text.Where(c => c is '{' or '}'))
        {
            if (isOpen == (brace == '{'))
                return false;
            isOpen = !isOpen;
        }

        return !isOpen;
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static UserError Error(string file, string problem, string remedy) =>
        new(UserErrorKind.Catalogue, $"{file}: {problem}.", remedy);
}
