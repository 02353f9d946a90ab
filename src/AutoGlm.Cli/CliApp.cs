using System.CommandLine;
using System.Globalization;
using AutoGlm.Cli.Commands;
using AutoGlm.Cli.Talking;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli;

/// <summary>The command line tool from arguments to exit code.</summary>
internal static class CliApp
{
    public static Task<int> RunAsync(string[] arguments, ITerminal terminal, Func<string, string?> environment, CancellationToken cancellationToken) =>
        RunAsync(arguments, terminal, environment, CliCompositions.Product, cancellationToken);

    public static async Task<int> RunAsync(
        string[] arguments, ITerminal terminal, Func<string, string?> environment, CliComposition composition, CancellationToken cancellationToken)
    {
        var speech = Speech.Choose(arguments, environment);
        CultureInfo.CurrentUICulture = speech.Culture;
        var options = new CommonOptions(speech);
        var root = Root(new CommandContext(terminal, speech, options, environment, composition), options);
        var parsed = root.Parse(arguments);
        var printer = new Printer(terminal, speech, parsed.GetValue(options.Json));
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            printer.Problems([.. parsed.Errors.Select(error => new Problem(null, "", error.Message, Cure(parsed, speech)))]);
            return ExitCodes.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = terminal.Out,
                    Error = terminal.Error,
                },
                cancellationToken);
        }
        catch (Exception error)
        {
            return Complaints.Tell(error, printer, speech, cancellationToken);
        }
    }

    private static RootCommand Root(CommandContext context, CommonOptions options)
    {
        var root = new RootCommand(context.Say(
            "Runs agents and tasks, and looks after what they need.",
            "运行智能体和任务，并管理它们所需的一切。"))
        {
            TaskCommand.Create(context),
            RunCommand.Create(context),
            ValidateCommand.Create(context),
            DiffCommand.Create(context),
            DescribeCommand.Create(context),
            GroundCommand.Create(context),
            EvalCommand.Create(context),
            AgentsCommand.Create(context),
            VersionsCommand.Create(context),
            ExportCommand.Create(context),
            ImportCommand.Create(context),
            PublishCommand.Create(context),
            RunsCommand.Create(context),
            BackupCommand.Create(context),
            RestoreCommand.Create(context),
            SchedulesCommand.Create(context),
            SecretCommand.Create(context),
            ProfileCommand.Create(context),
            AuditCommand.Create(context),
            DevicesCommand.Create(context),
            SamplesCommand.Create(context),
        };
        foreach (var option in options.All)
            root.Options.Add(option);
        return root;
    }

    private static string Cure(ParseResult parsed, Speech speech)
    {
        var path = string.Join(' ', Path(parsed.CommandResult).Reverse());
        return speech.Say($"See “{path} --help”.", $"参见“{path} --help”。");
    }

    private static IEnumerable<string> Path(System.CommandLine.Parsing.SymbolResult? result)
    {
        for (; result is not null; result = result.Parent)
        {
            if (result is System.CommandLine.Parsing.CommandResult command)
                yield return command.Command.Name;
        }
    }
}
