using System.Globalization;
using System.Text.RegularExpressions;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>The rows of <c>am-professionnels</c>, one at a time, each checked. No message holds anything about a person but a commune's code.</summary>
internal sealed partial class ProfessionnelRows(SourceRows rows, CommuneAgeing ageing, Dimension profession, int year)
{
    // Outside these a birth is a placeholder or a slip: nobody of these professions is younger, nobody works at 110.
    private const int Youngest = 18;
    private const int Oldest = 110;

    // Orthophonistes and orthoptistes, the only ones whose coefficients are delivered (decision D9).
    private static readonly HashSet<string> WithCoefficient = new(["28", "29"], StringComparer.Ordinal);

    private readonly int identifiant = rows.Column("identifiant");
    private readonly int specialite = rows.Column("code_specialite");
    private readonly int commune = rows.Column(CellLayout.CommuneColumn);
    private readonly int naissance = rows.Column("naissance");
    private readonly int fileActive = rows.Column("file_active");
    private readonly int actes = rows.Column("actes");
    private readonly int coefficient = rows.Column("coefficient");

    private readonly HashSet<string> known = CellLayout.KeysOf(profession).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> isCollected = new(StringComparer.Ordinal);

    /// <summary>Whether coefficients are delivered for a profession.</summary>
    public static bool HasCoefficient(string specialite) => WithCoefficient.Contains(specialite);

    /// <summary>Every row whose person and profession are known, after reporting its faults and those of the rows before.</summary>
    public IEnumerable<Professionnel> Read()
    {
        while (rows.Read())
        {
            var (person, code, place) = (rows.Text(identifiant), rows.Text(specialite), rows.Text(commune));
            var unit = ageing.IndexOf(rows, commune);
            var isKnown = IsNewPerson(person) & IsKnownCode(code);
            var isWhole = TryAge(out var age) & TryActivity(code, place, out var counts);
            if (isKnown)
                yield return new Professionnel(person, place, isWhole ? unit : -1, code, age, counts.FileActive, counts.Actes, counts.Coefficient);
        }
    }

    private bool IsNewPerson(string person)
    {
        if (person.Length == 0)
            return Report(identifiant, "missing-identifiant", "Every professional has a pseudonym.");
        return met.Add(person)
            || Report(identifiant, "duplicate-identifiant", "This professional stands on a line above: one row each.");
    }

    private bool IsKnownCode(string code) => known.Contains(code)
        || Report(specialite, "unknown-specialite", "A code of catalogue/dimensions/profession.json was expected, with its leading zero.");

    // On 31 December everybody has had this year's birthday: completed years are the difference of the years (decision D7).
    private bool TryAge(out int age)
    {
        var match = Month().Match(rows.Text(naissance));
        age = match.Success ? year - int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (!match.Success)
            return Report(naissance, "not-a-month", "A month such as 1968-04 was expected.");
        return age is >= Youngest and <= Oldest
            || Report(naissance, "implausible-birth", $"{Youngest} to {Oldest} years on 31 December {year} were expected.");
    }

    private bool TryActivity(string code, string place, out (long? FileActive, long? Actes, decimal? Coefficient) counts)
    {
        counts = default;
        if (!(rows.TryCount(fileActive, out counts.FileActive) & rows.TryCount(actes, out counts.Actes) & TryCoefficient(out counts.Coefficient)))
            return false;
        if (!HasCoefficient(code) && counts.Coefficient is not null)
            return Report(coefficient, "unexpected-value", "The coefficient is empty but for orthophonistes (28) and orthoptistes (29).");
        var isGiven = counts.Actes is not null;
        if (isGiven == counts.FileActive is null || (HasCoefficient(code) && isGiven == counts.Coefficient is null))
            return Report(actes, "partly-collected", "All figures of a professional are given, or none.");
        return isCollected.TryAdd(place, isGiven) || isCollected[place] == isGiven
            || Report(commune, "partly-collected", "A commune is collected for all its professionals or for none.");
    }

    private bool TryCoefficient(out decimal? amount)
    {
        amount = null;
        if (rows.IsEmpty(coefficient))
            return true;
        if (!rows.TryAmount(coefficient, out var number))
            return false;
        amount = number;
        return true;
    }

    private bool Report(int column, string key, string expected)
    {
        rows.Report(column, key, expected);
        return false;
    }

    [GeneratedRegex("^(?<year>[0-9]{4})-(0[1-9]|1[0-2])$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();
}
