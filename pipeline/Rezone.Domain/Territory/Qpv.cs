namespace Rezone.Domain.Territory;

/// <summary>A quartier prioritaire de la politique de la ville.</summary>
/// <remarks>Source: ANCT; law of 21 February 2014, decree 2023-1314.</remarks>
/// <param name="Code">Official code (<c>QN01301M</c>).</param>
/// <param name="Name">Official name.</param>
/// <param name="Communes">The communes it lies in, in the newest COG, ordered by code; often only a part of each.</param>
public sealed record Qpv(string Code, string Name, IReadOnlyList<CodeCommune> Communes);
