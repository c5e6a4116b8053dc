using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>An establishment as a source other than FINESS lists it.</summary>
/// <param name="Number">FINESS number of the site.</param>
/// <param name="Category">Category of FINESS; empty where the source gives none.</param>
/// <param name="Communes">Communes of today that its commune may be, several for a whole city; empty where none is given.</param>
internal sealed record ListedEstablishment(string Number, string Category, IReadOnlyList<CodeCommune> Communes);
