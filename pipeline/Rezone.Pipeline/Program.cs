using System.CommandLine;
using System.CommandLine.Invocation;
using Rezone.Domain;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Spectre.Console;

const int ExitBug = 70;

try
{
    var arguments = CommandLine.Root(ProjectFolders.Find(), new RunLog(AnsiConsole.Console)).Parse(args);
    var exit = await arguments.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return arguments.Action is ParseErrorAction ? (int)UserErrorKind.Usage : exit;
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
