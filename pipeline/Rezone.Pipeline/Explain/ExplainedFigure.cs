using Rezone.Domain.Arithmetic;

namespace Rezone.Pipeline.Explain;

/// <summary>A figure of the site.</summary>
/// <param name="Area">« territory », or the area's id and name.</param>
/// <param name="Status">How much of it is known.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="Shown">Its counts and its value.</param>
/// <param name="Low">Lower bound, scaled as the value; null where it has no bounds.</param>
/// <param name="High">Upper bound.</param>
/// <param name="CoveragePercent">Inhabitants of the communes whose group lies wholly inside.</param>
public sealed record ExplainedFigure(
    string Area, FigureStatus Status, FigureReason Reason, ExplainedValue Shown, long? Low, long? High, int CoveragePercent);
