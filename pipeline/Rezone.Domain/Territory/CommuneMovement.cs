namespace Rezone.Domain.Territory;

/// <summary>One line of the COG's movements between two communes: on a day, one code's territory passes to another code.</summary>
/// <remarks>Source: INSEE, <c>v_mvt_commune</c>, lines whose TYPECOM_AV and TYPECOM_AP are both COM.</remarks>
/// <param name="Date">First day of the new state (DATE_EFF).</param>
/// <param name="Before">Code before (COM_AV).</param>
/// <param name="NameBefore">Name before (LIBELLE_AV).</param>
/// <param name="After">Code after (COM_AP); equal to <paramref name="Before"/> for a change of name or a growing commune.</param>
public sealed record CommuneMovement(DateOnly Date, CodeCommune Before, string NameBefore, CodeCommune After);
