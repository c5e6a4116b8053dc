using System.Text;
using CsvHelper;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Writes INSEE's table POP1B: inhabitants by commune, sex and year of age. As in a census, whole persons are drawn
/// and weighted, so that numbers have decimals; each commune adds up to its municipal population.
/// </summary>
/// <remarks>
/// Weights and sums are kept in billionths, as whole numbers: a city is exactly the sum of its arrondissements.
/// </remarks>
public sealed class Pop1bFile(AgeStructure ages, ulong seed)
{
    /// <summary>The name of the official file.</summary>
    public const string Name = "TD_POP1B_2022.csv";

    private const long Unit = 1_000_000_000;
    private const int Cells = 2 * AgeStructure.Ages;

    /// <summary>The census counts smaller communes in full, larger ones by a sample of 40 % over five years.</summary>
    private const long SampledAbove = 10_000;

    private const double SampledShare = 0.4;

    private static readonly (int First, int Last)[] Bands =
        [(0, 14), (15, 24), (25, 54), (55, 64), (65, 79), (80, AgeStructure.Ages - 1)];

    /// <summary>Writes every unit of the country, and its cities, ordered by level and code.</summary>
    public void Write(Country country, string path)
    {
        using var csv = TextFiles.Open(path, ';', "\r\n");
        csv.WriteRecord(["NIVGEO", "CODGEO", "LIBGEO", "SEXE", "AGED100", "NB"]);
        var cities = country.Cities.ToDictionary(
            c => c.Code, c => Sum(country.ArrondissementsOf(CodeCommune.Parse(c.Code)).Select(Persons)), StringComparer.Ordinal);
        foreach (var unit in country.Communes.Where(c => c.City is not null))
        {
            WriteRows(csv, "ARM", unit.Code.ToString(), unit.Name, Persons(unit));
        }

        var communes = country.Communes.Where(c => c.City is null)
            .Select(c => (Code: c.Code.ToString(), c.Name, Commune: (Commune?)c))
            .Concat(country.Cities.Select(c => (c.Code, c.Name, Commune: (Commune?)null)))
            .OrderBy(c => c.Code, StringComparer.Ordinal);
        foreach (var (code, name, commune) in communes)
        {
            WriteRows(csv, "COM", code, name, commune is null ? cities[code] : Persons(commune));
        }
    }

    /// <summary>Persons in billionths, men by age and then women by age.</summary>
    public long[] Persons(Commune commune)
    {
        var persons = new long[Cells];
        if (commune.Population == 0)
        {
            return persons;
        }

        var stream = RandomStream.For(seed, "pop1b", commune.Code.ToString());
        var shares = ages.Of(commune);
        var sampled = commune.Population > SampledAbove;
        var inhabitants = WholePersons.Split(commune.Population, Bands.Select(b => AgeStructure.Sum(shares, b.First, b.Last)));
        for (var i = 0; i < Bands.Length; i++)
        {
            var counted = sampled ? SampledShare : 1 - (0.02 * stream.NextUniform());
            DrawBand(persons, shares, Bands[i], inhabitants[i], counted, stream);
        }

        return persons;
    }

    private static void DrawBand(
        long[] persons, double[] shares, (int First, int Last) band, long inhabitants, double counted, RandomStream stream)
    {
        if (inhabitants == 0)
        {
            return;
        }

        var drawn = Math.Max(1, (long)Math.Round(inhabitants * counted));
        var (weight, excess) = (inhabitants * Unit / drawn, inhabitants * Unit % drawn);
        var shareLeft = AgeStructure.Sum(shares, band.First, band.Last);
        var left = drawn;
        for (var age = band.First; age <= band.Last && left > 0; age++)
        {
            foreach (var cell in (ReadOnlySpan<int>)[age, AgeStructure.Ages + age])
            {
                var here = shareLeft <= shares[cell] ? left : stream.NextBinomial(left, shares[cell] / shareLeft);
                persons[cell] = here * weight;
                shareLeft -= shares[cell];
                left -= here;
                if (left == 0 && here > 0)
                {
                    persons[cell] += excess;
                }
            }
        }
    }

    private static long[] Sum(IEnumerable<long[]> arrondissements)
    {
        var sum = new long[Cells];
        foreach (var persons in arrondissements)
        {
            for (var i = 0; i < Cells; i++)
            {
                sum[i] += persons[i];
            }
        }

        return sum;
    }

    private static void WriteRows(CsvWriter csv, string level, string code, string name, long[] persons)
    {
        var (levelBytes, codeBytes, nameBytes) =
            (Encoding.UTF8.GetBytes(level), Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(name));
        Span<byte> number = stackalloc byte[32];
        for (var cell = 0; cell < Cells; cell++)
        {
            csv.WriteField(levelBytes);
            csv.WriteField(codeBytes);
            csv.WriteField(nameBytes);
            csv.WriteField(cell < AgeStructure.Ages ? "1"u8 : "2"u8);
            csv.WriteField(cell % AgeStructure.Ages, "000");
            csv.WriteField(number[..Decimal(persons[cell], number)]);
            csv.EndRecord();
        }
    }

    /// <summary>Billionths as a decimal number without useless zeros.</summary>
    private static int Decimal(long billionths, Span<byte> text)
    {
        (billionths / Unit).TryFormat(text, out var length);
        var fraction = billionths % Unit;
        if (fraction == 0)
        {
            return length;
        }

        text[length++] = (byte)'.';
        for (var digit = Unit / 10; fraction > 0; digit /= 10)
        {
            text[length++] = (byte)('0' + (fraction / digit));
            fraction %= digit;
        }

        return length;
    }
}
