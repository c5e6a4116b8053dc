using System.Globalization;
using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>The date in a file's name, against the calendar and the manifest.</summary>
internal static class RawVintage
{
    private const int MonthsOfSemester = 6;

    /// <summary>What is wrong with the vintage; null where it is right.</summary>
    public static UserError? ErrorOf(SourceManifestEntry entry, RawFile file)
    {
        if (file.Declared.Pattern.Contains("{AAAAMMJJ}", StringComparison.Ordinal)
            && !DateOnly.TryParseExact(file.Date.Split(' ')[0], "yyyyMMdd", out _))
        {
            return new UserError(
                UserErrorKind.Source, $"{file.Name}: {file.Date.Split(' ')[0]} is no day of the calendar.", "Give the file back the name that its producer gave it.");
        }

        // An older extract under the title of a newer period would be published as the newer one.
        return entry.Period is { } period && file.Declared.Pattern.Contains("{AAAA-SN}", StringComparison.Ordinal) && file.Date != SemesterOf(period.LastDay)
            ? new UserError(
                UserErrorKind.Source,
                $"{file.Name}: the file is of {file.Date}, and the period of source {entry.Id} ends on {period.LastDay:yyyy-MM-dd} ({SemesterOf(period.LastDay)}).",
                "Put the extract of the declared period there, or change « period », « cog » and « millesime » in raw-data/sources.json.")
            : null;
    }

    private static string SemesterOf(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}-S{(day.Month > MonthsOfSemester ? 2 : 1)}");
}
