namespace Rezone.Domain.Arithmetic;

/// <summary>Why there is no figure.</summary>
public enum FigureReason
{
    /// <summary>There is one.</summary>
    None,

    /// <summary>Too few of the inhabitants are covered.</summary>
    Coverage,

    /// <summary>The estimate is below the minimum of persons.</summary>
    FewPersons,

    /// <summary>Too few inhabitants for shares by age.</summary>
    FewInhabitants,

    /// <summary>Nothing was collected in the whole territory.</summary>
    NotCollected,

    /// <summary>The source is absent from the site.</summary>
    Source,

    /// <summary>There is nothing to divide by.</summary>
    NoDenominator,

    /// <summary>The area compared with is not a union of blocks, or its total is not published.</summary>
    NotPublished,

    /// <summary>A commune of the territory has too few professionals to be shown.</summary>
    FewProfessionals,

    /// <summary>The territory has no commune.</summary>
    Empty,
}
