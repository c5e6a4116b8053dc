using System.Diagnostics;
using Rezone.Bench;
using Rezone.Domain.Disclosure;

if (args is not [var communesFile, var neighboursFile])
{
    Console.Error.WriteLine("usage: Rezone.Bench <communes.csv> <neighbours.csv> (see MeasuredCountry.Read)");
    return 2;
}

var france = MeasuredCountry.Read(communesFile, neighboursFile);
Console.WriteLine($"{france.Country.Communes.Count} communes, {france.Neighbours.Count} pairs of neighbours");
var territories = TestTerritories.Of(france);
foreach (var (shape, neighbours) in new[] { ("contiguity", france.Neighbours), ("distance", []) })
{
    var clock = Stopwatch.StartNew();
    var tree = ProtectionTree.Build(france.Country, france.Centres, neighbours, 11);
    Console.WriteLine($"\n== tree by {shape}: {tree.NodeCount} nodes, {clock.Elapsed.TotalSeconds:0.00} s");
    foreach (var perThousand in new[] { 3, 10, 30, 100, 920 })
        UtilityMeasure.Write(tree, territories, perThousand);
}

SpeedMeasure.Write(ProtectionTree.Build(france.Country, france.Centres, france.Neighbours, 11), 150);
return 0;
