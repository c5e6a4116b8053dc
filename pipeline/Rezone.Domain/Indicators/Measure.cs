namespace Rezone.Domain.Indicators;

/// <summary>A quantity of one source, with at most an equality on its dimensions. There are no expressions.</summary>
/// <param name="Source">Id of the source in the manifest (<c>am-consommants</c>).</param>
/// <param name="Name">Name of the measure in that source's facts (<c>consommants</c>).</param>
/// <param name="Where">Dimension id → the one value kept; empty where everything is kept.</param>
/// <param name="Persons">
/// Measure of the same source that counts the distinct persons behind the quantity, on whom suppression rules bear:
/// patients behind passages, professionals behind acts. Null where the quantity counts persons itself.
/// </param>
public sealed record Measure(string Source, string Name, IReadOnlyDictionary<string, string> Where, string? Persons = null);
