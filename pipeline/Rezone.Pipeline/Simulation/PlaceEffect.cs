using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// The shift of a quantity in a commune: one part shared by the département, one by the EPCI, one by the
/// neighbourhood, one its own.
/// </summary>
public sealed class PlaceEffect(Func<CodeCommune, (double Lon, double Lat)?> centreOf, ulong seed)
{
    private readonly Neighbourhood neighbourhood = new(centreOf, seed);

    /// <summary>Shift of the quantity of a given name; its mean over places is 0.</summary>
    /// <param name="commune">Where.</param>
    /// <param name="name">What; each name has its own map.</param>
    /// <param name="variation">How much places differ.</param>
    /// <param name="known">The département's part where a real file gives it.</param>
    public double Of(Commune commune, string name, Variation variation, double? known = null)
    {
        var departement = commune.Departement.ToString();
        return (known ?? Draw(variation.Departement, $"{name} departement", departement))
            + Draw(variation.Epci, $"{name} epci", $"{departement} {commune.Epci}")
            + (variation.Neighbourhood * neighbourhood.At(commune.Code, name))
            + Draw(variation.Commune, $"{name} commune", commune.Code.ToString());
    }

    private double Draw(double deviation, string name, string key) =>
        deviation == 0 ? 0 : RandomStream.For(seed, name, key).NextNormal(deviation);
}
