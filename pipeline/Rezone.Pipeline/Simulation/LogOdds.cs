namespace Rezone.Pipeline.Simulation;

/// <summary>Probabilities on the scale of their log-odds, where shifts add up and never leave ]0, 1[.</summary>
public static class LogOdds
{
    /// <summary>A probability moved by a shift of its log-odds.</summary>
    public static double Shifted(double probability, double shift)
    {
        var odds = probability / (1 - probability) * Math.Exp(shift);
        return odds / (1 + odds);
    }

    /// <summary>The shift that leads from one probability to another.</summary>
    public static double Between(double from, double to) => Math.Log(to / (1 - to) / (from / (1 - from)));
}
