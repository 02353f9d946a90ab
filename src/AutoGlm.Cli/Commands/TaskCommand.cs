using System.CommandLine;
using System.Text.Json.Nodes;
using AutoGlm.Cli.Talking;
using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Engine;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Reports;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm task</c>: pursues a goal without a drawn agent.</summary>
internal sealed class TaskCommand
{
    private readonly CommandContext _context;
    private readonly Option<string> _surface;
    private readonly Option<string?> _device;
    private readonly Option<string?> _profile;
    private readonly Option<string?> _browser;
    private readonly Option<string?> _start;
    private readonly Option<string> _goal;
    private readonly Option<string[]> _inputs;
    private readonly Option<string[]> _secrets;
    private readonly Option<string[]> _outputs;
    private readonly Option<string[]> _allow;
    private readonly Option<int?> _maxSteps;
    private readonly Option<int?> _timeout;
    private readonly Option<string> _planner;

    private TaskCommand(CommandContext context)
    {
        _context = context;
        _surface = new("--surface") { Description = context.Say("Screen to work on: web, phone or pc", "使用的屏幕：web、phone 或 pc"), HelpName = "web|phone|pc", DefaultValueFactory = _ => "web" };
        _device = new("--device") { Description = context.Say("Which device, where there are several", "有多台设备时指定哪一台"), HelpName = "ID" };
        _profile = new("--profile") { Description = context.Say("Kept log-in state to begin with, made where there is none yet; attached for your own browser", "开始时使用的登录配置，没有时会新建；attached 表示使用您自己的浏览器"), HelpName = "NAME" };
        _browser = new("--browser") { Description = context.Say($"Debugging port of your own browser, with --profile attached ({OwnBrowserAddress.Usual})", $"您自己的浏览器的调试端口，配合 --profile attached 使用（{OwnBrowserAddress.Usual}）"), HelpName = "URL" };
        _start = new("--start") { Description = context.Say("Address or app to begin with", "起始网址或应用"), HelpName = "URL" };
        _goal = new("--goal") { Description = context.Say("What is wanted, in plain language", "用日常语言描述的目标"), HelpName = "TEXT", Required = true };
        _inputs = RunOptions.Inputs(context);
        _secrets = RunOptions.Secrets(context);
        _outputs = new("--output") { Description = context.Say("A value to bring back; may be repeated", "要带回的值；可重复"), HelpName = "name:type[:description]", Arity = ArgumentArity.OneOrMore };
        _allow = RunOptions.Allow(context);
        _maxSteps = new("--max-steps") { Description = context.Say("Most steps (100)", "最多步数（100）"), HelpName = "N" };
        _timeout = new("--timeout") { Description = context.Say("Most seconds of work (600)", "最长工作秒数（600）"), HelpName = "S" };
        _planner = new("--planner") { Description = context.Say("embedded, or the name of a model", "embedded 或模型名称"), HelpName = "embedded|MODEL", DefaultValueFactory = _ => "embedded" };
    }

    public static Command Create(CommandContext context)
    {
        var task = new TaskCommand(context);
        var command = new Command("task", context.Say("Pursue a goal on a screen, without drawing an agent", "不画智能体，直接在屏幕上完成一个目标"))
        {
            task._surface, task._device, task._profile, task._browser, task._start, task._goal, task._inputs, task._secrets,
            task._outputs, task._allow, task._maxSteps, task._timeout, task._planner,
        };
        command.SetAction(task.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var printer = _context.Printer(parsed);
        var body = Body(parsed);
        var own = OwnBrowser(parsed, body);
        await using var host = await _context.OpenAsync(parsed, options => options with { OwnBrowser = own, AsksForOwnBrowser = body.Profile == ProfileNames.Attached }, cancellationToken);
        var problems = TaskBodyCheck.Check(body, host.Abilities);
        if (problems.Count > 0)
            throw new BadInputException(problems);

        var start = TaskStart.From(body, endWhenUserNeeded: !_context.Terminal.IsInteractive);
        string runId;
        try
        {
            runId = await host.Engine.StartAsync(start, cancellationToken);
        }
        catch (RunRefusedException refused)
        {
            throw new BadInputException([.. refused.Problems.Select(TaskStart.Translate)]);
        }

        var snapshot = await RunOptions.Follower(host, _context, printer).FollowAsync(runId, cancellationToken);
        var report = TaskReport.From(snapshot, host.Time.GetUtcNow());
        Print(report, printer);
        return report.Outcome == "succeeded" ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    private OwnBrowserAddress? OwnBrowser(ParseResult parsed, TaskBody body)
    {
        if (parsed.GetValue(_browser) is not { } text)
            return null;
        if (body.Profile != ProfileNames.Attached)
            throw new BadInputException([Problem.Error(null, "browser", new("--browser names your own browser, which this task doesn't use.", "--browser 指定的是您自己的浏览器，而此任务不使用它。"), new("Add --profile attached, or leave it out.", "请加上 --profile attached，或去掉该选项。"))]);
        return OwnBrowserAddress.TryParse(text, out var address, out var problem) ? address : throw new BadInputException([Problem.Error(null, "browser", new(problem, "这不是可用的浏览器调试地址。"), new($"Give an address such as {OwnBrowserAddress.Usual}.", $"请填写地址，例如 {OwnBrowserAddress.Usual}。"))]);
    }

    private TaskBody Body(ParseResult parsed)
    {
        var inputs = new JsonObject();
        foreach (var (name, value) in KeyValueText.Read(parsed.GetValue(_inputs) ?? [], "--input"))
            inputs[name] = value;
        return new TaskBody
        {
            Surface = parsed.GetValue(_surface)!,
            Device = parsed.GetValue(_device),
            Profile = parsed.GetValue(_profile),
            Start = parsed.GetValue(_start),
            Goal = parsed.GetValue(_goal)!,
            Inputs = inputs,
            Secrets = KeyValueText.Read(parsed.GetValue(_secrets) ?? [], "--secret"),
            Outputs = [.. (parsed.GetValue(_outputs) ?? []).Select(OutputText.Parse)],
            Allow = AllowText.Split(parsed.GetValue(_allow) ?? []),
            MaxSteps = parsed.GetValue(_maxSteps),
            TimeoutSeconds = parsed.GetValue(_timeout),
            Planner = parsed.GetValue(_planner)!,
        };
    }

    private void Print(TaskReport report, Printer printer)
    {
        if (printer.IsJson)
        {
            printer.Json(report);
            return;
        }

        printer.Line(_context.Say($"{printer.Outcome(report.Outcome)} after {Printer.Seconds(report.Seconds)} s", $"{printer.Outcome(report.Outcome)}，用时 {Printer.Seconds(report.Seconds)} 秒"));
        if (report.Answer is { } answer)
            printer.Line(answer);
        foreach (var (name, value) in report.Outputs)
            printer.Value(name, value);
        if (report.Reason is { } reason)
            printer.Line($"  {reason}");
        RunOptions.PrintQuestion(report.Question, printer);
    }
}
