using System.Globalization;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Bench;

/// <summary>The real country, from two small tables.</summary>
internal sealed record MeasuredCountry(
    Country Country, IReadOnlyList<GeoPoint> Centres, IReadOnlyList<(int First, int Second)> Neighbours)
{
    /// <param name="communesFile">Without header: code,département,région,EPCI,city,inhabitants,longitude,latitude.</param>
    /// <param name="neighboursFile">Without header: code,code.</param>
    public static MeasuredCountry Read(string communesFile, string neighboursFile)
    {
        var rows = File.ReadLines(communesFile).Select(l => l.Split(',')).OrderBy(r => r[0], StringComparer.Ordinal).ToList();
        var communes = rows.Select(r => new Commune(
            CodeCommune.Parse(r[0]),
            r[0],
            CodeDepartement.Parse(r[1]),
            r[2],
            r[3].Length == 0 ? null : r[3],
            r[4].Length == 0 ? null : CodeCommune.Parse(r[4]),
            long.Parse(r[5], CultureInfo.InvariantCulture)));
        var country = new Country(2026, communes, [], [], [], []);
        var pairs = File.ReadLines(neighboursFile)
            .Select(l => l.Split(','))
            .Select(r => (country.IndexOf(CodeCommune.Parse(r[0])), country.IndexOf(CodeCommune.Parse(r[1]))));
        var centres = rows.Select(r => new GeoPoint(
            double.Parse(r[6], CultureInfo.InvariantCulture), double.Parse(r[7], CultureInfo.InvariantCulture)));
        return new MeasuredCountry(country, [.. centres], [.. pairs]);
    }
}
