namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>A row of <c>am-parcours</c> without its commune; counts are null where nothing is collected.</summary>
/// <param name="Indicator">Its id in the contract.</param>
/// <param name="Numerator">Visits, or direct admissions.</param>
/// <param name="Denominator">Consommants, or hospital stays.</param>
/// <param name="NumeratorPatients">Distinct persons of the numerator.</param>
/// <param name="DenominatorPatients">Distinct persons of the denominator.</param>
public sealed record ParcoursRow(
    string Indicator, long? Numerator, long? Denominator, long? NumeratorPatients, long? DenominatorPatients);
