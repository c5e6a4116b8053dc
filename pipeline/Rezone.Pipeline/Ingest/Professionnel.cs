namespace Rezone.Pipeline.Ingest;

/// <summary>One row of <c>am-professionnels</c>. Person-level: it never leaves the reader, only sums do.</summary>
/// <param name="Identifiant">Pseudonym, unique; for looking up secondary practices, never written anywhere.</param>
/// <param name="Commune">Code of the main practice's commune in the file.</param>
/// <param name="Unit">Position of the commune of today; -1 where there is none or the row has another fault.</param>
/// <param name="Specialite">Code of the profession.</param>
/// <param name="Age">Completed years.</param>
/// <param name="FileActive">Distinct patients of the year; null where not collected.</param>
/// <param name="Actes">Acts of the year; null where not collected.</param>
/// <param name="Coefficient">Sum of the key letter's coefficients; null where not collected and for most professions.</param>
internal sealed record Professionnel(
    string Identifiant,
    string Commune,
    int Unit,
    string Specialite,
    int Age,
    long? FileActive,
    long? Actes,
    decimal? Coefficient);
