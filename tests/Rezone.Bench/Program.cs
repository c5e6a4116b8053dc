using System.Diagnostics;
using Rezone.Bench;
using Rezone.Domain.Disclosure;

if (args is not [var rawFolder])
{
    Console.Error.WriteLine("usage: Rezone.Bench <folder of the official extracts>");
    return 2;
}

var france = MeasuredCountry.Read(rawFolder);
Console.WriteLine($"{france.Country.Communes.Count} communes, {france.Neighbours.Count} pairs of neighbours");
var territories = TestTerritories.Of(france);
foreach (var (kind, members) in territories.Kinds)
{
    var inhabitants = members.Average(m => m.Sum(i => france.Country.Communes[i].Population));
    Console.WriteLine($"{kind}: {members.Count} territories, mean {members.Average(m => m.Length):0} communes, {inhabitants:0} inhabitants");
}

foreach (var (shape, neighbours) in new[] { ("contiguity", france.Neighbours), ("distance", []) })
{
    var clock = Stopwatch.StartNew();
    var tree = ProtectionTree.Build(france.Country, france.Centres, neighbours, 11);
    Console.WriteLine($"\n== tree by {shape}: {tree.NodeCount} nodes, {clock.Elapsed.TotalSeconds:0.00} s");
    foreach (var perThousand in new[] { 3, 10, 30, 100, 920 })
        UtilityMeasure.Write(tree, territories, perThousand);
}

var contiguous = ProtectionTree.Build(france.Country, france.Centres, france.Neighbours, 11);
SpeedMeasure.Write(contiguous, 150);
AuditMeasure.Write(contiguous, 40);
return 0;
