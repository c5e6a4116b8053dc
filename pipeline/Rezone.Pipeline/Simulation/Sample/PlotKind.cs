namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Where a plot lies, as far as its commune is special for it.</summary>
public enum PlotKind
{
    /// <summary>Nothing special.</summary>
    Ordinary,

    /// <summary>One of the four arrondissements of the city.</summary>
    Arrondissement,

    /// <summary>An island apart, of one commune, without EPCI.</summary>
    Island,

    /// <summary>Inside another commune.</summary>
    Enclave,

    /// <summary>A piece of one département inside another.</summary>
    DepartementEnclave,
}
