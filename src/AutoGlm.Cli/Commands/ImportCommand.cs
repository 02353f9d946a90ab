using System.CommandLine;
using AutoGlm.Cli.Talking;
using AutoGlm.Engine.Nodes;
using AutoGlm.Hosting.Transfer;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm import</c>: puts an agent's file, or one of Dify or n8n, into the data folder as a draft, and publishes it on request; or takes an export of everything in.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("File of an agent, of Dify (DSL) or n8n (JSON), or archive of export --all", "智能体文件、Dify DSL 或 n8n JSON 文件，或 export --all 的导出文件") };
        var id = new Option<string?>("--id") { Description = context.Say("Keep it under another id", "以另一个 ID 保存"), HelpName = "ID" };
        var replace = new Option<bool>("--replace") { Description = context.Say("Replace the draft of an agent that is there", "替换已有智能体的草稿") };
        var publish = new Option<bool>("--publish") { Description = context.Say("Make it a version at once", "立即发布为新版本") };
        var command = new Command("import", context.Say("Read an agent, or everything, from a file", "导入智能体或全部内容")) { file, id, replace, publish };
        command.SetAction((parsed, cancellationToken) =>
            TransferFile.IsArchive(parsed.GetValue(file)!)
                ? AllAsync(parsed.GetValue(file)!, parsed.GetValue(replace), parsed.GetValue(id) is not null ? "--id" : parsed.GetValue(publish) ? "--publish" : null, parsed, context, cancellationToken)
                : RunAsync(parsed.GetValue(file)!, parsed.GetValue(id), parsed.GetValue(replace), parsed.GetValue(publish), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> AllAsync(string file, bool replace, string? foreign, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        if (foreign is not null)
            throw new BadInputException(foreign, new("An archive brings its own ids and versions.", "归档自带标识和版本。"), new("Leave the option out.", "请去掉该选项。"));
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var report = await host.Transfer.TakeInAsync(file, replace, cancellationToken);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
        {
            printer.Json(new
            {
                added = report.Added,
                replaced = report.Replaced,
                pausedSchedules = report.PausedSchedules.Select(key => new { agent = key.AgentId, node = key.NodeId }),
                missingSecrets = report.MissingSecrets,
                runs = report.Runs,
            });
            return ExitCodes.Succeeded;
        }

        printer.Line(context.Say($"{report.Added.Count} agents are new, {report.Replaced.Count} were replaced.", $"新增 {report.Added.Count} 个智能体，替换 {report.Replaced.Count} 个。"));
        if (report.Runs is { } runs)
        {
            printer.Line(context.Say($"{runs.Runs} runs came in, {runs.Kept} were here already.", $"导入 {runs.Runs} 次运行，{runs.Kept} 次已存在。"));
            if (runs.Held > 0)
                printer.Line(context.Say($"{runs.Held} of them were under way and are paused: see what they did after the export, then let them go on or end them.", $"其中 {runs.Held} 次在导出时仍在进行，现已暂停：请先确认导出之后它们做过什么，再继续或终止。"));
            if (runs.Unopened > 0)
                printer.Line(context.Say($"{runs.Unopened} sealed things were left out: the keys here are others.", $"{runs.Unopened} 项加密内容因密钥不同未导入。"));
        }

        if (report.PausedSchedules.Count > 0)
            printer.Line(context.Say($"Schedules that came in are paused: {string.Join(", ", report.PausedSchedules.Select(key => $"{key.AgentId}/{key.NodeId}"))}. Resume them once they rest where the export is from.", $"导入的定时已暂停：{string.Join("、", report.PausedSchedules.Select(key => $"{key.AgentId}/{key.NodeId}"))}。确认来源处不再运行后再恢复。"));
        if (report.MissingSecrets.Count > 0)
            printer.Line(context.Say($"Secrets to be kept anew: {string.Join(", ", report.MissingSecrets)}.", $"需要重新保存的机密：{string.Join("、", report.MissingSecrets)}。"));
        return ExitCodes.Succeeded;
    }

    private static async Task<int> RunAsync(
        string file, string? id, bool replace, bool publish, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        var (read, report) = await ReadAsync(file, cancellationToken);
        var (document, place) = AgentFilingJson.TakeFrom(read);
        if (id is not null)
            document = document with { Id = id };
        var problems = AgentValidator.Validate(document, EngineKinds.All);
        // A draft may be unfinished; only its id has to be usable, and a version has to be fit to run.
        if (!Identifiers.IsAgentId(document.Id) || (publish && !AgentValidator.MayRun(problems)))
            throw new BadInputException([.. problems.Where(problem => problem.Severity == "error")]);

        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var there = await host.Agents.GetDraftAsync(document.Id, cancellationToken);
        if (there is not null && !replace)
            throw new BadInputException("FILE", new($"There is an agent “{document.Id}” already.", $"智能体“{document.Id}”已存在。"), new("Add --replace, or --id for another id.", "请加上 --replace，或用 --id 指定其他标识。"));
        await host.Agents.SaveDraftAsync(document, there?.Revision ?? 0, cancellationToken);
        if (place is not null)
            await host.Filing.SetAsync(document.Id, place, cancellationToken);
        var version = publish ? await host.Publisher.PublishAsync(document.Id, null, cancellationToken) : 0;
        var printer = context.Printer(parsed);
        if (printer.IsJson)
        {
            if (report is null)
                printer.Json(new { agent = document.Id, version });
            else
                printer.Json(new { agent = document.Id, version, report = ImportReportJson.Write(report), problems });
        }
        else
        {
            printer.Line(publish
                ? context.Say($"{document.Id}: version {version}", $"{document.Id}：版本 {version}")
                : context.Say($"{document.Id}: draft saved", $"{document.Id}：草稿已保存"));
            if (report is not null)
                ImportTelling.Tell(report, problems, printer, context.Speech);
        }

        return ExitCodes.Succeeded;
    }

    private static async Task<ImportResult> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await AgentImports.Default.ReadAsync(file, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException("FILE", new($"“{path}” can't be read: {error.Message}", $"无法读取“{path}”：{error.Message}"), new("Name a file that exists and that you may read.", "请指定存在且可读的文件。"));
        }
    }
}
