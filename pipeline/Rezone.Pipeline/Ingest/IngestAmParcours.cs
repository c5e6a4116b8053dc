using Rezone.Domain;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-parcours</c>: events of care (passages, admissions) and the distinct patients behind them. Confidential.</summary>
public static class IngestAmParcours
{
    private const string Source = "am-parcours";
    private const string Numerator = "numerateur";
    private const string Denominator = "denominateur";
    private const string NumeratorPatients = "patients_numerateur";
    private const string DenominatorPatients = "patients_denominateur";

    /// <summary>
    /// Writes measures <c>numerateur</c>, <c>denominateur</c>, <c>patients_numerateur</c> and
    /// <c>patients_denominateur</c> per commune and indicator.
    /// </summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="parcours">The indicators, each saying whether its denominator counts persons.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension parcours) => CellExtract.Run(
        context,
        new CellLayout(Source, "indicateur", "indicator", parcours, [Numerator, Denominator, NumeratorPatients, DenominatorPatients]),
        Report);

    private static void Report(CellChecks checks)
    {
        checks.CheckCollected(Numerator, Denominator, NumeratorPatients, DenominatorPatients);
        CheckPatients(checks, NumeratorPatients, Numerator);
        CheckPatients(checks, DenominatorPatients, Denominator);
        checks.CheckAtMost(NumeratorPatients, DenominatorPatients);
        foreach (var (value, key) in checks.Present)
        {
            var (events, whole) = (checks.Count(key, Numerator), checks.Count(key, Denominator));
            // Passages per patient may exceed one each; admissions are some of the hospitalisations.
            if (!value.PerPerson && events > whole)
                checks.Report(key, Numerator, "above-its-whole", $"It is at most the {Denominator} of « {value.Id} ».");
            if (value.PerPerson && checks.Count(key, DenominatorPatients) != whole)
                checks.Report(key, DenominatorPatients, "not-its-persons", $"The {Denominator} of « {value.Id} » counts persons: this is the same number.");
        }
    }

    // Each person has at least one event, and each event has a person.
    private static void CheckPatients(CellChecks checks, string patients, string events)
    {
        checks.CheckAtMost(patients, events);
        foreach (var (value, key) in checks.Present.Where(p => checks.Count(p.Key, patients) == 0 && checks.Count(p.Key, events) > 0))
            checks.Report(key, patients, "event-without-patient", $"It is 0 only where the {events} of « {value.Id} » is.");
    }
}
