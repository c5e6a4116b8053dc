namespace Rezone.Audit.Tests.Linear;

/// <summary>A solver that has taken in an attacker's system.</summary>
internal interface IBounds : IDisposable
{
    /// <summary>Least and greatest value of a sum of unknowns; null where nothing fits what is published.</summary>
    Interval? Of(Quantity quantity);
}
