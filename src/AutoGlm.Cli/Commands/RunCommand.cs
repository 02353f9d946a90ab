using System.CommandLine;
using AutoGlm.Cli.Running;
using AutoGlm.Cli.Talking;
using AutoGlm.Engine;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Reports;
using AutoGlm.Tasks.Safety;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm run</c>: runs an agent from a file or from the data folder.</summary>
internal sealed class RunCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string> _agent;
    private readonly Option<int?> _version;
    private readonly Option<string[]> _inputs;
    private readonly Option<string[]> _secrets;
    private readonly Option<string[]> _allow;

    private RunCommand(CommandContext context)
    {
        _context = context;
        _agent = new("AGENT") { Description = context.Say("File of an agent, or the id of one in the data folder", "智能体文件，或数据目录中智能体的 ID") };
        _version = new("--version") { Description = context.Say("Published version (the newest; 0 is the draft)", "已发布的版本（默认最新；0 为草稿）"), HelpName = "N" };
        _inputs = RunOptions.Inputs(context);
        _secrets = RunOptions.Secrets(context);
        _allow = RunOptions.Allow(context);
    }

    public static Command Create(CommandContext context)
    {
        var run = new RunCommand(context);
        var command = new Command("run", context.Say("Run an agent", "运行智能体")) { run._agent, run._version, run._inputs, run._secrets, run._allow };
        command.SetAction(run.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var printer = _context.Printer(parsed);
        var inputs = RunOptions.Read(parsed.GetValue(_inputs));
        var secrets = KeyValueText.Read(parsed.GetValue(_secrets) ?? [], "--secret");
        var allow = AllowText.Split(parsed.GetValue(_allow) ?? []);
        if (allow.FirstOrDefault(kind => kind != EffectCategories.All && !EffectCategories.Known.Contains(kind)) is { } unknown)
            throw new BadInputException("--allow", new($"There is no kind of effect “{unknown}”.", $"没有操作类型“{unknown}”。"), new($"Use {string.Join(", ", EffectCategories.Known)} or {EffectCategories.All}.", $"可用的有：{string.Join("、", EffectCategories.Known)}，或 {EffectCategories.All}。"));

        await using var host = await _context.OpenAsync(parsed, cancellationToken);
        var (agent, version) = await AgentSource.FindAsync(host.Agents, parsed.GetValue(_agent)!, parsed.GetValue(_version), cancellationToken);
        var runId = await host.Engine.StartAsync(
            new StartRun
            {
                Agent = agent,
                Version = version,
                Inputs = await host.HostValues.FillAsync(agent, inputs, cancellationToken),
                Secrets = [.. secrets.Select(secret => new RunSecret(secret.Key, secret.Value, null))],
                Allow = allow,
                Trigger = "cli",
                EndWhenUserNeeded = !_context.Terminal.IsInteractive,
            },
            cancellationToken);
        return await FollowAsync(host, runId, printer, _context, cancellationToken);
    }

    /// <summary>Stays with a run to its end, and tells how it ended.</summary>
    internal static async Task<int> FollowAsync(CliHost host, string runId, Printer printer, CommandContext context, CancellationToken cancellationToken)
    {
        printer.Note(context.Say($"Run {runId}", $"运行 {runId}"));
        var snapshot = await RunOptions.Follower(host, context, printer).FollowAsync(runId, cancellationToken);
        var report = RunReport.From(snapshot, host.Time.GetUtcNow());
        if (printer.IsJson)
            printer.Json(report);
        else
            Print(report, printer, context);
        return report.Status == "succeeded" ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    internal static void Print(RunReport report, Printer printer, CommandContext context)
    {
        printer.Line(context.Say(
            $"{report.Agent}: {printer.Outcome(report.Status)} after {Printer.Seconds(report.Seconds)} s",
            $"{report.Agent}：{printer.Outcome(report.Status)}，用时 {Printer.Seconds(report.Seconds)} 秒"));
        foreach (var (name, value) in report.Outputs)
            printer.Value(name, value);
        if (report.Error is { } error)
            printer.Line("  " + printer.Words(Problem.Error(error.Node, error.Field ?? "", error)));
        RunOptions.PrintQuestion(report.Nodes.Select(node => node.Question).LastOrDefault(question => question is not null), printer);
    }
}
