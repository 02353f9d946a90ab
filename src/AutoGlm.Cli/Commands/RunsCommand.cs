using System.CommandLine;
using System.Globalization;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Reports;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm runs</c> and <c>autoglm runs show</c>.</summary>
internal static class RunsCommand
{
    private const int DefaultTake = 20;
    private const int MostTake = 1000;

    public static Command Create(CommandContext context)
    {
        var agent = new Option<string?>("--agent") { Description = context.Say("Only runs of this agent", "只列出该智能体的运行"), HelpName = "ID" };
        var text = new Option<string?>("--text") { Description = context.Say("Only runs with this text in inputs, results or errors", "只列出输入、结果或错误中含此文字的运行"), HelpName = "TEXT" };
        var take = new Option<int>("--take") { Description = context.Say("Most runs to list", "最多列出多少条"), HelpName = "N", DefaultValueFactory = _ => DefaultTake };
        var run = new Argument<string>("RUN") { Description = context.Say("Id of a run", "运行 ID") };
        var show = new Command("show", context.Say("Show one run", "显示一次运行")) { run };
        show.SetAction((parsed, cancellationToken) => ShowAsync(parsed.GetValue(run)!, parsed, context, cancellationToken));
        var command = new Command("runs", context.Say("List the runs, newest first", "列出运行，最新的在前")) { agent, text, take, show };
        foreach (var control in Controls(context)) command.Add(control);
        foreach (var again in Again(context)) command.Add(again);
        command.SetAction((parsed, cancellationToken) => ListAsync(parsed.GetValue(agent), parsed.GetValue(text), parsed.GetValue(take), parsed, context, cancellationToken));
        return command;
    }

    private static IEnumerable<Command> Controls(CommandContext context) =>
    [
        Control(context, "cancel", context.Say("End a run", "终止一次运行"), (engine, run, token) => Done(engine.CancelAsync(run, token))),
        Control(context, "pause", context.Say("Hold a run", "暂停一次运行"), (engine, run, token) => Done(engine.PauseAsync(run, token))),
        Control(context, "continue", context.Say("Let a paused run go on", "继续已暂停的运行"), (engine, run, token) => Done(engine.ContinueAsync(run, token))),
    ];

    /// <summary>What makes a new run of an old one, and stays with it.</summary>
    private static IEnumerable<Command> Again(CommandContext context)
    {
        var inputs = RunOptions.Inputs(context);
        var resume = Again(
            context, "resume", context.Say("Go on with a failed run where it failed; --input gives other values from there on", "从失败处继续一次运行；可用 --input 更改输入"),
            (engine, run, parsed, token) => engine.ResumeFailedAsync(run, null, RunOptions.Read(parsed.GetValue(inputs)) is { Count: > 0 } others ? others : null, token));
        resume.Add(inputs);
        return [resume, Again(context, "replay", context.Say("Run an ended run's agent once more with the same inputs", "用相同输入重新运行"), (engine, run, _, token) => engine.ReplayAsync(run, token))];
    }

    private static Command Again(CommandContext context, string name, string help, Func<IWorkflowEngine, string, ParseResult, CancellationToken, ValueTask<string>> begin)
    {
        var run = new Argument<string>("RUN") { Description = context.Say("Id of a run", "运行 ID") };
        var command = new Command(name, help) { run };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var begun = await begin(host.Engine, parsed.GetValue(run)!, parsed, cancellationToken);
            return await RunCommand.FollowAsync(host, begun, context.Printer(parsed), context, cancellationToken);
        });
        return command;
    }

    /// <summary>Something done to a run, by whichever process executes it.</summary>
    private static Command Control(CommandContext context, string name, string help, Func<IWorkflowEngine, string, CancellationToken, Task> act)
    {
        var run = new Argument<string>("RUN") { Description = context.Say("Id of a run", "运行 ID") };
        var command = new Command(name, help) { run };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            await act(host.Engine, parsed.GetValue(run)!, cancellationToken);
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { runId = parsed.GetValue(run) });
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Task Done(ValueTask work) => work.AsTask();

    private static async Task<int> ListAsync(string? agent, string? text, int take, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        if (take is < 1 or > MostTake)
            throw new BadInputException("--take", new($"{take} is out of range.", $"{take} 超出范围。"), new($"Use 1 to {MostTake}.", $"请使用 1 到 {MostTake}。"));
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var runs = await host.Engine.ListAsync(new RunQuery { AgentId = agent, Text = text, Take = take }, cancellationToken);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
        {
            printer.Json(new { runs = runs.Select(Row) });
            return ExitCodes.Succeeded;
        }

        foreach (var run in runs)
            printer.Line($"{run.RunId}\t{run.StartedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}\t{printer.Outcome(OutcomeNames.Of(run.Status))}\t{run.AgentName}");
        if (runs.Count == 0)
            printer.Note(context.Say("There are no runs yet.", "还没有运行。"));
        return ExitCodes.Succeeded;
    }

    private static async Task<int> ShowAsync(string runId, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var report = RunReport.From(await host.Engine.GetAsync(runId, cancellationToken), host.Time.GetUtcNow());
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(report);
        else
            RunCommand.Print(report, printer, context);
        return ExitCodes.Succeeded;
    }

    private static object Row(RunView run) => new
    {
        runId = run.RunId,
        agent = run.AgentId,
        name = run.AgentName,
        version = run.Version,
        status = OutcomeNames.Of(run.Status),
        trigger = run.Trigger,
        startedAt = run.StartedAt,
        endedAt = run.EndedAt,
        error = run.Error,
    };
}
