namespace Rezone.Pipeline.Ingest;

/// <summary>The counts of one row of <c>am-consommants</c>.</summary>
/// <param name="Consommants">Patients consommants; null where not collected.</param>
/// <param name="WithoutDoctor">Those without médecin traitant; null where not collected, and for all ages together.</param>
/// <param name="Line">Line of the row.</param>
internal sealed record ConsommantsCell(long? Consommants, long? WithoutDoctor, long Line);
