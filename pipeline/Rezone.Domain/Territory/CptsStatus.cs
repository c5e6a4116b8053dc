namespace Rezone.Domain.Territory;

/// <summary>How far a CPTS has come.</summary>
public enum CptsStatus
{
    /// <summary>A letter of intention has been sent (« lettre d'intention »).</summary>
    LettreIntention,

    /// <summary>The project is being written or examined (« en projet »).</summary>
    EnProjet,

    /// <summary>The contract with Assurance Maladie and ARS is signed (« signée »).</summary>
    Signee,
}
