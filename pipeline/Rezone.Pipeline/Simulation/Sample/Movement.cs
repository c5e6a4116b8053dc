namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>One line of <c>v_mvt_commune</c>.</summary>
/// <param name="Kind">
/// MOD: 10 name, 20 creation, 21 re-establishment, 31 merger, 32 commune nouvelle, 41 département, 50 seat.
/// </param>
/// <param name="Date">DATE_EFF, ISO.</param>
/// <param name="Before">Type, code and name before.</param>
/// <param name="After">Type, code and name after.</param>
public sealed record Movement(int Kind, string Date, MovingCommune Before, MovingCommune After);
