using System.CommandLine;
using System.Globalization;
using AutoGlm.Cli.Running;
using AutoGlm.Engine.Schedules;
using AutoGlm.Hosting.Reports;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm schedules [list|ticks|pause|resume]</c>. The Studio begins their runs, so it has to be running for them.</summary>
internal static class SchedulesCommand
{
    private const int DefaultTake = 20;
    private const int MostTake = 1000;

    public static Command Create(CommandContext context)
    {
        var list = new Command("list", context.Say("List the schedules with their next times", "列出定时及其接下来的时间"));
        list.SetAction((parsed, cancellationToken) => ListAsync(parsed, context, cancellationToken));
        var command = new Command("schedules", context.Say("Schedules of published agents; the Studio begins their runs", "已发布智能体的定时；由 Studio 启动其运行"))
        {
            list,
            Ticks(context),
            Change("pause", context.Say("Pause a schedule: its times begin no run and are not made up for", "暂停定时：到点不运行，也不补跑"), (book, key, stop) => book.PauseAsync(key, stop), context),
            Change("resume", context.Say("Let a paused schedule go on with its next time", "恢复定时，从下一次开始"), (book, key, stop) => book.ResumeAsync(key, stop), context),
        };
        command.SetAction((parsed, cancellationToken) => ListAsync(parsed, context, cancellationToken));
        return command;
    }

    private static Argument<string> Agent(CommandContext context) => new("AGENT") { Description = context.Say("Id of an agent", "智能体 ID") };

    private static Argument<string?> Node(CommandContext context) => new("NODE")
    {
        Description = context.Say("Id of its schedule node; may be left out where it has one", "定时节点的 ID；只有一个时可省略"),
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static Command Ticks(CommandContext context)
    {
        var (agent, node) = (Agent(context), Node(context));
        var take = new Option<int>("--take") { Description = context.Say("Most times to list", "最多列出多少条"), HelpName = "N", DefaultValueFactory = _ => DefaultTake };
        var command = new Command("ticks", context.Say("What came of a schedule's times and why, newest first", "某个定时每次到点的结果及原因，最新的在前")) { agent, node, take };
        command.SetAction((parsed, cancellationToken) => TicksAsync(parsed.GetValue(agent)!, parsed.GetValue(node), parsed.GetValue(take), parsed, context, cancellationToken));
        return command;
    }

    private static Command Change(string name, string about, Func<ScheduleBook, ScheduleKey, CancellationToken, ValueTask> change, CommandContext context)
    {
        var (agent, node) = (Agent(context), Node(context));
        var command = new Command(name, about) { agent, node };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var key = (await FindAsync(host, parsed.GetValue(agent)!, parsed.GetValue(node), cancellationToken)).Key;
            await change(host.Schedules, key, cancellationToken);
            Print([await host.Schedules.GetAsync(key, cancellationToken)], single: true, parsed, context);
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        Print(await host.Schedules.ListAsync(cancellationToken), single: false, parsed, context);
        return ExitCodes.Succeeded;
    }

    private static async Task<int> TicksAsync(string agent, string? node, int take, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        if (take is < 1 or > MostTake)
            throw new BadInputException("--take", new($"{take} is out of range.", $"{take} 超出范围。"), new($"Use 1 to {MostTake}.", $"请使用 1 到 {MostTake}。"));
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var view = await FindAsync(host, agent, node, cancellationToken);
        var ticks = (await host.Schedules.TicksAsync(view.Key, null, take, cancellationToken)).Select(tick => TickReport.From(tick, view.Zone)).ToList();
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(new { agent = view.Agent, node = view.Node, ticks });
        else
            foreach (var tick in ticks)
                printer.Line($"{Time(tick.At)}\t{tick.Outcome}\t{tick.Reason}\t{tick.RunId ?? tick.Detail}");
        return ExitCodes.Succeeded;
    }

    private static async ValueTask<ScheduleView> FindAsync(CliHost host, string agent, string? node, CancellationToken cancellationToken)
    {
        var views = (await host.Schedules.ListAsync(cancellationToken)).Where(view => view.Agent == agent).ToList();
        var found = node is null ? views.Where(view => view.EndedAt is null).ToList() : [.. views.Where(view => view.Node == node)];
        if (found.Count > 1)
            throw new BadInputException("NODE", new($"“{agent}” has {found.Count} schedules.", $"“{agent}”有 {found.Count} 个定时。"), new($"Name one of {string.Join(", ", found.Select(view => view.Node))}.", $"请指定其中一个：{string.Join("、", found.Select(view => view.Node))}。"));
        return found.Count == 1
            ? found[0]
            : throw new BadInputException(node is null ? "AGENT" : "NODE", node is null ? new($"“{agent}” has no published schedule.", $"“{agent}”没有已发布的定时。") : new($"“{agent}” has no published schedule “{node}”.", $"“{agent}”没有已发布的定时“{node}”。"), new("See “autoglm schedules”, and publish the agent that has one.", "参见“autoglm schedules”，并发布带定时的智能体。"));
    }

    private static void Print(IReadOnlyList<ScheduleView> views, bool single, ParseResult parsed, CommandContext context)
    {
        var printer = context.Printer(parsed);
        if (printer.IsJson && single)
            printer.Json(ScheduleReport.From(views[0]));
        else if (printer.IsJson)
            printer.Json(new { schedules = views.Select(ScheduleReport.From) });
        else
            foreach (var view in views)
                printer.Line($"{view.Agent}\t{view.Node}\t{view.Cron}\t{view.TimeZone}\t{State(view, context)}");
        if (views.Count == 0)
            printer.Note(context.Say("No published agent has a schedule.", "没有已发布的智能体设有定时。"));
    }

    private static string State(ScheduleView view, CommandContext context) => view switch
    {
        { EndedAt: not null } => context.Say("ended", "已结束"),
        { PausedAt: not null } => context.Say("paused", "已暂停"),
        { Problem: { } problem } => problem,
        { Next: [var next, ..] } => context.Say($"next {Time(next)}", $"下次 {Time(next)}"),
        _ => context.Say("never again", "不再到点"),
    };

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
