namespace Rezone.Pipeline.Publish.Contract;

/// <summary>What the browser knows about indicators: ids, labels, units, thresholds and places. The only such list.</summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Sections">Tabs and their groups, in the order shown.</param>
/// <param name="Indicators">In the order shown.</param>
/// <param name="Thresholds">The limits the browser applies.</param>
public sealed record CataloguePayload(
    string Contract,
    IReadOnlyList<SectionLine> Sections,
    IReadOnlyList<IndicatorLine> Indicators,
    Thresholds Thresholds);

/// <summary>A group of indicators on a tab.</summary>
/// <param name="Id">`tab/group`.</param>
/// <param name="Tab">Label of the tab.</param>
/// <param name="Label">Label of the group.</param>
public sealed record SectionLine(string Id, string Tab, string Label);

/// <summary>One indicator.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">French label.</param>
/// <param name="Kind">`count`, `ratio` or `distribution`.</param>
/// <param name="Unit">`percent`, `per-hundred`, `inhabitants`, `structures`, `practices`, `professionals`, `patients`, `acts`, `coefficient`.</param>
/// <param name="Decimals">Digits after the decimal mark.</param>
/// <param name="Section">Id of its section.</param>
/// <param name="Polarity">`high-is-good`, `low-is-good`, `none`.</param>
/// <param name="Comparators">`departement`, `region`, `france`, in the order shown.</param>
/// <param name="Source">Id of its source.</param>
/// <param name="Protects">
/// `nobody`: it is made of public counts; `patients`: of blocks (variables); `professionals`: of activity, per commune.
/// </param>
/// <param name="MinimumPersons">Smallest count a published number may rest on; null for public data.</param>
/// <param name="MethodPage">Its anchor on the method page, relative to the site's root.</param>
/// <param name="ToVerify">What of its definition is not confirmed yet; null where all is sourced.</param>
/// <param name="Unavailable">Why the site has no figure at all for it; null where it has one.</param>
/// <param name="Values">Its one value, or one per value of its dimension.</param>
public sealed record IndicatorLine(
    string Id,
    string Label,
    string Kind,
    string Unit,
    int Decimals,
    string Section,
    string Polarity,
    IReadOnlyList<string> Comparators,
    string Source,
    string Protects,
    int? MinimumPersons,
    string MethodPage,
    string? ToVerify,
    string? Unavailable,
    IReadOnlyList<IndicatorValue> Values);

/// <summary>One value of an indicator.</summary>
/// <param name="Id">Id of the dimension's value; the empty text for an indicator that does not fan out.</param>
/// <param name="Label">French label; the indicator's own for one that does not fan out.</param>
/// <param name="Note">A remark shown with it; null where none is due.</param>
/// <param name="Unavailable">Why the site has no figure for this value; null where it has.</param>
/// <param name="Numerator">Public count, variable or activity, by <see cref="IndicatorLine.Protects"/>.</param>
/// <param name="Denominator">Likewise (for activity also a public count); null for a count or a distribution.</param>
/// <param name="Professionals">Public count of the professionals an activity rests on; null for other indicators.</param>
public sealed record IndicatorValue(
    string Id, string Label, string? Note, string? Unavailable, string Numerator, string? Denominator, string? Professionals);

/// <summary>Limits that the browser applies; each is declared in the catalogue with its reference.</summary>
/// <param name="MinimumInhabitantsForAges">Ages are compared from this many inhabitants on (R29).</param>
/// <param name="MinimumCoveragePercent">Below this coverage an estimate is not shown (decision D4).</param>
/// <param name="ManyCommunes">Above this number of communes the page says that the original tool would refuse (R10).</param>
public sealed record Thresholds(int MinimumInhabitantsForAges, int MinimumCoveragePercent, int ManyCommunes);
