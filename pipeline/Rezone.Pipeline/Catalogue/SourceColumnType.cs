namespace Rezone.Pipeline.Catalogue;

/// <summary>What the cells of a column hold.</summary>
public enum SourceColumnType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A code of a nomenclature; the only cells of a confidential file that a message may quote.</summary>
    Code,

    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>A number with decimals.</summary>
    Amount,

    /// <summary>A day, or a month, ISO 8601.</summary>
    Date,

    /// <summary>Stands for a person. Of a file that has one, messages quote commune codes and nothing else.</summary>
    Pseudonym,
}
