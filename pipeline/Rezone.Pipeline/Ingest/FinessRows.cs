using System.Buffers.Text;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>The two layouts of FINESS: establishments, and their coordinates on lines of their own or in the same row.</summary>
internal sealed class FinessRows(
    SourceRows rows, Country country, CommuneAgeing ageing, FinessReference reference, Dictionary<string, Establishment> found)
{
    private const string Structure = "structureet";
    private const string Location = "geolocalisation";
    private readonly Dictionary<string, FinessPoint> points = new(StringComparer.Ordinal);

    /// <summary>Whether any establishment has been located by a line of its own.</summary>
    public bool HasPoints => points.Count > 0;

    /// <summary>
    /// Reads the stock: a line « finess », then « structureet » lines, then « geolocalisation » lines, without header.
    /// </summary>
    public void ReadStock()
    {
        var columns = new Columns(name => rows.Column(Structure, name));
        var (departement, commune) = (rows.Column(Structure, "departement"), rows.Column(Structure, "commune"));
        while (rows.Read())
        {
            if (rows.Bytes(0).SequenceEqual("structureet"u8))
                Add(columns, commune, FinessCode.Of(rows.Text(departement), rows.Text(commune)));
            else if (rows.Bytes(0).SequenceEqual("geolocalisation"u8))
                AddPoint();
        }

        foreach (var (finess, point) in points)
        {
            if (found.TryGetValue(finess, out var establishment))
                found[finess] = establishment with { X = point.X, Y = point.Y, Epsg = point.Epsg };
        }
    }

    /// <summary>Reads the yearly archive: one header, commune codes whole, coordinates in the row.</summary>
    public void ReadArchive()
    {
        var columns = new Columns(rows.Column);
        var commune = rows.Column("cog");
        var (x, y, projection) = (rows.Column("coordx"), rows.Column("coordy"), rows.Column("sourcegeocod"));
        while (rows.Read())
        {
            var finess = Add(columns, commune, FinessCode.Of(rows.Text(commune)));
            if (finess is not null && TryPoint(x, y, projection) is { } point)
                found[finess] = found[finess] with { X = point.X, Y = point.Y, Epsg = point.Epsg };
        }
    }

    private string? Add(Columns columns, int commune, string code)
    {
        var finess = rows.Text(columns.Et);
        if (!FinessCode.IsNumber(finess))
            rows.Report(columns.Et, "not-a-finess-number", FinessCode.Expected);
        else if (!IsCategory(rows.Bytes(columns.Category)))
            rows.Report(columns.Category, "not-a-category", "A category of three digits was expected.");
        else if (found.ContainsKey(finess))
            rows.Report(columns.Et, "duplicate-row", "Each establishment stands once.");
        else if (ageing.IndexOf(rows, commune, code) is >= 0 and var index)
        {
            found.Add(finess, Read(columns, finess, country.Communes[index].Code));
            if (found[finess].Updated is null && !rows.IsEmpty(columns.Updated))
                rows.Report(columns.Updated, "not-a-date", "A day such as 2026-05-12 was expected: the row is kept, its day of update is not.", notice: true);
            reference.Remark(rows, columns.Category, columns.Ej);
            return finess;
        }

        return null;
    }

    private Establishment Read(Columns columns, string finess, CodeCommune commune)
    {
        var entity = reference.EntityOf(rows.Text(columns.Ej));
        return new Establishment(
            finess,
            rows.Text(columns.Ej),
            rows.Text(rows.IsEmpty(columns.LongName) ? columns.ShortName : columns.LongName),
            rows.Text(columns.Category),
            commune,
            X: null,
            Y: null,
            Epsg: null,
            DateOnly.TryParseExact(rows.Text(columns.Updated), "yyyy-MM-dd", out var day) ? day : null)
        {
            EntityName = entity?.Name ?? "",
            Status = entity?.Status ?? Establishment.UnknownStatus,
            Address = FinessAddress.Of([.. columns.Address.Select(rows.Text)]),
            Town = rows.Text(columns.Town),
            Phone = string.Concat(rows.Text(columns.Phone).Where(char.IsAsciiDigit)),
        };
    }

    private void AddPoint()
    {
        var finess = rows.Column(Location, "nofinesset");
        var point = TryPoint(rows.Column(Location, "coordxet"), rows.Column(Location, "coordyet"), rows.Column(Location, "sourcecoordet"));
        if (point is not null && !points.TryAdd(rows.Text(finess), point))
            rows.Report(finess, "duplicate-row", "Each establishment is located once.");
    }

    private FinessPoint? TryPoint(int x, int y, int projection)
    {
        if (rows.IsEmpty(x) || rows.IsEmpty(y))
            return null;
        if (FinessProjection.EpsgOf(rows.Text(projection)) is not { } epsg)
        {
            rows.Report(projection, "unknown-projection", "No known projection is named: the establishment is counted, not located.", notice: true);
            return null;
        }

        if (!rows.TryAmount(x, out var easting) || !rows.TryAmount(y, out var northing))
            return null;
        if (LegalExtent.Holds(epsg, (double)easting, (double)northing))
            return new FinessPoint(easting, northing, epsg);
        rows.Report(x, "outside-the-projection", $"The place is outside the territory of EPSG:{epsg}: the establishment is counted, not located.", notice: true);
        return null;
    }

    private static bool IsCategory(ReadOnlySpan<byte> text) =>
        text.Length == 3 && Utf8Parser.TryParse(text, out int _, out var read) && read == text.Length;

    private sealed record FinessPoint(decimal X, decimal Y, int Epsg);

    private sealed class Columns(Func<string, int> of)
    {
        public int Et { get; } = of("nofinesset");

        public int Ej { get; } = of("nofinessej");

        public int ShortName { get; } = of("rs");

        public int LongName { get; } = of("rslongue");

        public int Category { get; } = of("categetab");

        public int Updated { get; } = of("datemaj");

        public int[] Address { get; } = [.. FinessAddress.Columns.Select(of)];

        public int Town { get; } = of("ligneacheminement");

        public int Phone { get; } = of("telephone");
    }
}
