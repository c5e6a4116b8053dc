using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// The one simplification of the whole country: every map shape of the site comes from it, so that borders agree in
/// tiles of one zoom, in the shapes of neighbouring départements and in outlines.
/// </summary>
public sealed class Simplification
{
    public static Simplification Of(CommuneShapes shapes, Country country) => throw new NotSupportedException("not built yet");
}
