using Rezone.Bench;

switch (args)
{
    case ["utility", var rawFolder]:
        return UtilityTable.Write(MeasuredCountry.Read(rawFolder)) ? 0 : 1;
    case ["disclosure", var rawFolder, var workFolder]:
        DisclosureTimes.Write(MeasuredCountry.Read(rawFolder, workFolder), workFolder);
        return 0;
    case ["audit", var siteFolder]:
        AuditTimes.Write(siteFolder);
        return 0;
    default:
        Console.Error.WriteLine("usage: Rezone.Bench utility RAW         coverage, bias, error and bounds; 1 where a goal is missed");
        Console.Error.WriteLine("       Rezone.Bench disclosure RAW WORK times on the facts of a build's work folder");
        Console.Error.WriteLine("       Rezone.Bench audit SITE           time and memory of an audit of a finished site");
        return 2;
}
