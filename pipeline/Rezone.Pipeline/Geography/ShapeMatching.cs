using NetTopologySuite.Operation.Valid;
using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Geography;

/// <summary>Gives every commune of the country its one delivered shape, or says everything that is wrong.</summary>
internal static class ShapeMatching
{
    private const int Shown = 10;

    /// <summary>The delivered shape of each commune, in the order of <c>Country.Communes</c>.</summary>
    /// <exception cref="UserError">All wrong records and all communes without a shape, at once.</exception>
    public static DeliveredShape[] Match(IReadOnlyList<DeliveredShape> records, Country country)
    {
        var cities = country.Communes.Select(c => c.City?.ToString()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var units = records.Where(r => !cities.Contains(r.Code)).ToList();

        var found = new DeliveredShape?[country.Communes.Count];
        var errors = new List<UserError>();
        foreach (var record in units)
        {
            var index = CodeCommune.TryParse(record.Code, out var code) ? country.IndexOf(code) : -1;
            if (index < 0)
                errors.Add(Unknown(record, country));
            else if (found[index] is { } first)
                errors.Add(Twice(record, first));
            else
                found[index] = record;
        }

        errors.AddRange(units.AsParallel().AsOrdered().Select(InvalidShape).OfType<UserError>());
        errors.InsertRange(0, Missing(found, country));
        if (errors.Count > 0)
            throw new UserError(UserErrorKind.Source, [.. errors.Take(Shown), .. Others(errors.Count - Shown)]);
        return [.. found.OfType<DeliveredShape>()];
    }

    private static IEnumerable<UserError> Others(int count)
    {
        if (count > 0)
            yield return new UserError(UserErrorKind.Source, $"{count} more errors in the shapes.", "Correct the first ones: the others are often the same.");
    }

    private static UserError? InvalidShape(DeliveredShape record)
    {
        if (record.Outline.IsEmpty)
        {
            return new UserError(
                UserErrorKind.Source,
                $"{record.Place}: commune {record.Code} has no shape.",
                "Every commune needs a polygon.");
        }

        var (west, south) = (record.Outline.EnvelopeInternal.MinX, record.Outline.EnvelopeInternal.MinY);
        if (!LegalExtent.Holds(record.Projection.Epsg, west, south))
        {
            return new UserError(
                UserErrorKind.Source,
                $"{record.Place}: commune {record.Code} is at x={west:F0} y={south:F0}, outside the territory of EPSG:{record.Projection.Epsg}.",
                "The .prj is that of another territory, or x and y are swapped: download the delivery again.");
        }

        var validity = new IsValidOp(record.Outline);
        return validity.IsValid
            ? null
            : new UserError(
                UserErrorKind.Source,
                $"{record.Place}: the polygon of commune {record.Code} is not valid: {validity.ValidationError.Message} "
                    + $"at x={validity.ValidationError.Coordinate.X:F1} y={validity.ValidationError.Coordinate.Y:F1} "
                    + $"(EPSG:{record.Projection.Epsg}).",
                "Repair the polygon in the source (for instance « Réparer les géométries » of QGIS).");
    }

    private static UserError Unknown(DeliveredShape record, Country country) => new(
        UserErrorKind.Source,
        $"{record.Place}: {Quotation.Of(record.Code)} is no commune of the COG of {country.Cog}.",
        $"Give the ADMIN EXPRESS COG delivery of {country.Cog}.");

    private static UserError Twice(DeliveredShape record, DeliveredShape first) => new(
        UserErrorKind.Source,
        $"{record.Place}: commune {record.Code} already has a shape in {first.Place}.",
        "Give each delivery once, all of one vintage.");

    private static IEnumerable<UserError> Missing(DeliveredShape?[] found, Country country)
    {
        var codes = country.Communes.Where((_, i) => found[i] is null).Select(c => c.Code.ToString()).ToList();
        if (codes.Count > 0)
        {
            yield return new UserError(
                UserErrorKind.Source,
                $"{codes.Count} of the {country.Communes.Count} communes of the COG of {country.Cog} have no shape: "
                    + string.Join(", ", codes.Take(Shown)) + (codes.Count > Shown ? "…" : "."),
                "Give the ADMIN EXPRESS COG deliveries of that year for every territory, métropole and overseas.");
        }
    }
}
