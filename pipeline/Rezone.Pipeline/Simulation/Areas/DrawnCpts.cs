namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>A CPTS.</summary>
/// <param name="Id">Its identifier here.</param>
/// <param name="Name">Its name.</param>
/// <param name="Statut"><c>signee</c>, <c>en_projet</c> or <c>lettre_intention</c>.</param>
/// <param name="Date">Day of the signature or letter, ISO.</param>
/// <param name="Communes">Indexes of its communes, ordered.</param>
public sealed record DrawnCpts(string Id, string Name, string Statut, string Date, IReadOnlyList<int> Communes);
