namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>What happened to the invented communes: one event of each kind the COG knows and a reader must follow.</summary>
/// <param name="Movements">Every movement, latest first as INSEE lists them.</param>
/// <param name="Delegated">Communes déléguées of 2026: what they were, and the code of the commune they are part of.</param>
/// <param name="Merged2026">Merged on 1 January 2026: the tables of 2025 and before list its two parts.</param>
/// <param name="Renamed2024">Got its name in 2024: older tables have the former one.</param>
/// <param name="Recoded2024">Got its code in March 2024: older tables have the former one.</param>
/// <param name="Reestablished2024">Left another commune on 1 January 2024: older tables do not know it.</param>
public sealed record SampleHistory(
    IReadOnlyList<Movement> Movements,
    IReadOnlyList<(MovingCommune Former, string Parent)> Delegated,
    (string Code, MovingCommune First, MovingCommune Second) Merged2026,
    MovingCommune Renamed2024,
    (string Code, MovingCommune Former) Recoded2024,
    (string Code, MovingCommune Parent) Reestablished2024)
{
    /// <summary>The history of a territory.</summary>
    public static SampleHistory Of(SampleTerritory territory)
    {
        var formerNames = new Queue<SampleName>(territory.FormerNames);
        var (brumaine, fable, songes) = (Ordinary("20"), Ordinary("96"), Ordinary("99"));
        var merged = (Into: brumaine[3], First: Former(brumaine[3].Code), Second: Former(Free("20", 1)));
        MovingCommune[] three = [Former(brumaine[10].Code), Former(Free("20", 2)), Former(Free("20", 3))];
        var renamed = Former(songes[9].Code);
        var recoded = Com(Free("99", 2), songes[20].Name);
        var (parent, reborn, together) = (Now(fable[6]), Now(fable[7]), Former(fable[6].Code));
        var absorbed = Former(Free("99", 1));
        var moved = Com(Free("20", 4), fable[12].Name);
        List<Movement> movements =
        [
            .. NewCommune("2026-01-01", Now(merged.Into), merged.First, merged.Second),
            new(10, "2024-06-01", renamed, Now(songes[9])),
            new(50, "2024-03-15", recoded, Now(songes[20])),
            new(21, "2024-01-01", AsDelegated(parent), parent),
            new(21, "2024-01-01", together, parent),
            new(21, "2024-01-01", AsDelegated(reborn), reborn),
            new(21, "2024-01-01", together, reborn),
            new(20, "2022-01-01", Now(songes[14]), Now(songes[14])),
            new(20, "2022-01-01", Now(songes[14]), Now(songes[15])),
            .. NewCommune("2019-01-01", Now(brumaine[10]), three),
            new(41, "2018-01-01", moved, Now(fable[12])),
            .. NewCommune("2016-01-01", together, parent, reborn),
            new(31, "1973-01-01", absorbed, Now(songes[5])),
            new(31, "1973-01-01", Now(songes[5]), Now(songes[5])),
        ];
        return new SampleHistory(
            movements,
            [
                (merged.First, merged.Into.Code), (merged.Second, merged.Into.Code),
                .. three.Select(part => (part, brumaine[10].Code)),
            ],
            (merged.Into.Code, merged.First, merged.Second),
            renamed,
            (songes[20].Code, recoded),
            (reborn.Code, together));

        MovingCommune Former(string code) => Com(code, formerNames.Dequeue());

        List<SampleCommune> Ordinary(string departement) =>
        [
            .. territory.Communes.Where(c => c.Departement == departement)
                .Where(c => c.Commune is { City: null, Epci: not null, Population: > 60 }),
        ];
    }

    private static IEnumerable<Movement> NewCommune(string date, MovingCommune into, params IEnumerable<MovingCommune> parts) =>
        parts.SelectMany(part => new[] { new Movement(32, date, part, AsDelegated(part)), new Movement(32, date, part, into) });

    /// <summary>A code that <see cref="SampleCodes.InOrder"/> leaves out.</summary>
    private static string Free(string departement, int number) => $"{departement}{(7 * number) + 1:000}";

    private static MovingCommune Now(SampleCommune commune) => Com(commune.Code, commune.Name);

    private static MovingCommune Com(string code, SampleName name) => new("COM", code, name);

    private static MovingCommune AsDelegated(MovingCommune commune) => commune with { Type = "COMD" };
}
