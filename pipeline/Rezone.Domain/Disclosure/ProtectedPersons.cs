namespace Rezone.Domain.Disclosure;

/// <summary>Whom a suppression rule protects.</summary>
public enum ProtectedPersons
{
    /// <summary>Nobody: the numbers are public and published per commune.</summary>
    Nobody,

    /// <summary>Patients: numbers are published per protection group of communes.</summary>
    Patients,

    /// <summary>Health professionals: numbers are published per commune, or not at all.</summary>
    Professionals,
}
