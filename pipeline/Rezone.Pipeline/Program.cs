using System.CommandLine;
using Rezone.Domain;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Spectre.Console;

const int ExitBug = 70;

try
{
    return await CommandLine.Root(ProjectFolders.Find(), new RunLog(AnsiConsole.Console)).Parse(args)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (UserError error)
{
    Console.Error.WriteLine(error.Message);
    return error.ExitCode;
}
#pragma warning disable CA1031 // the one place where a bug ends: its stack and an exit code of its own
catch (Exception bug)
#pragma warning restore CA1031
{
    Console.Error.WriteLine($"This is a bug of Rézone, please report it with what follows.\n{bug}");
    return ExitBug;
}
