namespace Rezone.Browser.Tests.Oracle;

/// <summary>Whom a figure says something about that is not public.</summary>
internal enum Protects
{
    Nobody,
    Patients,
    Professionals,
}
