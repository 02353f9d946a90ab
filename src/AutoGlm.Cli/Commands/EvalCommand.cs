using System.CommandLine;
using AutoGlm.Cli.Evaluating;
using AutoGlm.Cli.Talking;
using AutoGlm.Evaluation.Groundings;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Reporting;
using AutoGlm.Evaluation.Results;
using AutoGlm.Evaluation.Running;
using AutoGlm.Tasks.Grounding;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm eval</c>: measures the task runtime on a suite.</summary>
internal sealed class EvalCommand
{
    private readonly CommandContext _context;
    private readonly EvalOptions _options;
    private readonly Argument<string> _suite;

    private EvalCommand(CommandContext context)
    {
        _context = context;
        _options = new EvalOptions(context);
        _suite = new("suite") { Description = context.Say("What to measure: practice (goals on the practice pages) or grounding (finding elements by words)", "测评套件：practice（练习页面上的目标）或 grounding（按语句定位元素）"), HelpName = "SUITE" };
        _suite.AcceptOnlyFromAmong(PracticeEvaluation.SuiteName, GroundingEvaluation.SuiteName);
    }

    public static Command Create(CommandContext context)
    {
        var eval = new EvalCommand(context);
        var command = new Command("eval", context.Say("Measure how many goals of a suite are reached", "测评任务运行时能完成套件中的多少目标")) { eval._suite };
        foreach (var option in eval._options.All)
            command.Options.Add(option);
        command.SetAction(eval.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = _options.Read(parsed);
        var folder = _options.Folder(parsed);
        var printer = _context.Printer(parsed);
        if (folder.Unbuilt() is { Count: > 0 } unbuilt)
            printer.Note(_context.Say($"{unbuilt.Count} page kinds are left out until their component libraries are built: cd tests/practice/libraries && npm ci && node build.mjs", $"{unbuilt.Count} 种页面所用的组件库尚未构建，已略过。构建方法：cd tests/practice/libraries && npm ci && node build.mjs"));
        await using var services = _context.Services(parsed);
        var runtime = new TaskRuntime(services);
        var plan = _options.Plan(parsed, runtime);
        await using var suite = await PracticeSuite.OpenAsync(folder, cancellationToken);
        if (parsed.GetValue(_suite) == GroundingEvaluation.SuiteName)
            return await GroundAsync(new GroundingEvaluation(suite, runtime, options), plan.Main.Grounder, runtime.Time, parsed, printer, cancellationToken);
        if (_options.OnlyChecks(parsed))
            return await CheckAsync(suite, options, printer, cancellationToken);

        var watcher = new PracticeTeller(printer, _options.Traces(parsed));
        var result = await new PracticeEvaluation(suite, runtime, options, watcher).RunAsync(plan, cancellationToken);
        Print(result, printer);
        var now = runtime.Time.GetLocalNow();
        await WriteAsync(PracticeEvaluation.SuiteName, HtmlReport.Write(result, now, _options.ShowsHeld(parsed)), now, parsed, printer, cancellationToken);
        return result.Goals.All(goal => goal.Succeeded) ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    private async Task<int> GroundAsync(GroundingEvaluation evaluation, IGrounder grounder, TimeProvider time, ParseResult parsed, Printer printer, CancellationToken cancellationToken)
    {
        var result = await evaluation.RunAsync(grounder, cancellationToken);
        var table = new GroundingTable(printer, _context.Speech);
        if (_options.Traces(parsed))
            table.Tell(result);
        var report = GroundingReport.From(result);
        if (printer.IsJson)
            printer.Json(report);
        else
            table.Print(report);
        var now = time.GetLocalNow();
        await WriteAsync(GroundingEvaluation.SuiteName, GroundingHtml.Write(result, now), now, parsed, printer, cancellationToken);
        return ExitCodes.Succeeded;
    }

    private async Task<int> CheckAsync(PracticeSuite suite, PracticeOptions options, Printer printer, CancellationToken cancellationToken)
    {
        var cases = await suite.CasesAsync(options, cancellationToken);
        var wrong = await suite.CheckAsync(cases, options, cancellationToken);
        if (printer.IsJson)
            printer.Json(new { total = cases.Count, wrong = wrong.Select(one => new { goal = one.Key.Goal.FullName, seed = one.Key.Seed, problem = one.Value }) });
        else
        {
            foreach (var (practice, problem) in wrong)
                printer.Line($"{practice}: {problem}");
            printer.Line(_context.Say($"{cases.Count - wrong.Count} of {cases.Count} goals check out.", $"{cases.Count} 个目标中有 {cases.Count - wrong.Count} 个通过自检。"));
        }

        return wrong.Count == 0 ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    private async Task WriteAsync(string suite, string html, DateTimeOffset now, ParseResult parsed, Printer printer, CancellationToken cancellationToken)
    {
        var file = _options.ReportFile(parsed, _context.DataFolder(parsed), suite, now);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, html, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException("--report", new($"“{file}” can't be written: {error.Message}", $"无法写入“{file}”：{error.Message}"), new("Name a file that this user may write.", "请指定当前用户可写的文件。"));
        }

        printer.Note(_context.Say($"Report: {file}", $"报告：{file}"));
    }

    private void Print(SuiteResult result, Printer printer)
    {
        var report = SuiteReport.From(result);
        if (printer.IsJson)
            printer.Json(report);
        else
            new PracticeTable(printer, _context.Speech).Print(report);
    }
}
