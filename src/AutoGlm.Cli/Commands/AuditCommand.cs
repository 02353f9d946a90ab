using System.CommandLine;
using System.Globalization;
using AutoGlm.Cli.Talking;
using AutoGlm.Engine.Audit;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm audit list|check|export</c>: who did what, and whether the record is whole.</summary>
internal static class AuditCommand
{
    private const int DefaultTake = 50;
    private const int MostTake = 10_000;

    public static Command Create(CommandContext context) =>
        new("audit", context.Say("Who did what, and whether the record of it is whole", "谁做了什么，以及记录是否完整")) { List(context), Check(context), Export(context) };

    private static Command List(CommandContext context)
    {
        var deed = Text("--deed", "DEED", context.Say("Only this deed, such as run.started, or a family of them, such as secret.", "只列出该操作（如 run.started）或一类操作（如 secret.）"));
        var via = Text("--via", "DOOR", context.Say($"Only what came by this door: {string.Join(", ", AuditVia.All)}", $"只列出经此入口的操作：{string.Join("、", AuditVia.All)}"));
        var actor = Text("--actor", "NAME", context.Say("Only by whom this is a part of the name", "只列出名称含此文字的操作者"));
        var agent = Text("--agent", "ID", context.Say("Only of this agent", "只列出该智能体的记录"));
        var run = Text("--run", "ID", context.Say("Only of this run", "只列出该运行的记录"));
        var from = new Option<DateTimeOffset?>("--from") { Description = context.Say("Only at or after this time", "只列出此时间及之后的记录"), HelpName = "TIME" };
        var until = new Option<DateTimeOffset?>("--until") { Description = context.Say("Only before this time", "只列出此时间之前的记录"), HelpName = "TIME" };
        var before = new Option<long?>("--before") { Description = context.Say("Only entries with smaller numbers: the next page", "只列出编号更小的记录（翻页）"), HelpName = "NUMBER" };
        var take = new Option<int>("--take") { Description = context.Say("Most entries to list", "最多列出多少条"), HelpName = "N", DefaultValueFactory = _ => DefaultTake };
        var command = new Command("list", context.Say("List what was done, newest first", "列出操作记录，最新的在前")) { deed, via, actor, agent, run, from, until, before, take };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(take) is < 1 or > MostTake)
                throw new BadInputException("--take", new($"{parsed.GetValue(take)} is out of range.", $"{parsed.GetValue(take)} 超出范围。"), new($"Use 1 to {MostTake}.", $"请使用 1 到 {MostTake}。"));
            if (parsed.GetValue(via) is { } door && !AuditVia.All.Contains(door))
                throw new BadInputException("--via", new($"There is no door “{door}”.", $"没有入口“{door}”。"), new($"Use one of {string.Join(", ", AuditVia.All)}.", $"可用的有：{string.Join("、", AuditVia.All)}。"));
            var query = new AuditQuery
            {
                Deed = parsed.GetValue(deed),
                Via = parsed.GetValue(via),
                Actor = parsed.GetValue(actor),
                Agent = parsed.GetValue(agent),
                Run = parsed.GetValue(run),
                From = parsed.GetValue(from),
                Until = parsed.GetValue(until),
                Before = parsed.GetValue(before),
                Take = parsed.GetValue(take),
            };
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var entries = await host.Audit.ListAsync(query, cancellationToken);
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { entries = entries.Select(AuditJson.Write) });
            else
                foreach (var entry in entries)
                    printer.Line(Line(entry));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Command Check(CommandContext context)
    {
        var head = Text("--head", "NUMBER:HASH", context.Say("The end as it was noted elsewhere: shows whether anything up to it was cut off or written anew", "在别处记下的链尾：可发现其之前的记录是否被截去或重写"));
        var file = Text("--file", "FILE", context.Say("Check an exported file instead", "检查导出的文件"));
        var command = new Command("check", context.Say("Walk the whole record; exit code 1 when it isn't whole", "检查全部记录；不完整时退出码为 1")) { head, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            AuditHead? noted = null;
            if (parsed.GetValue(head) is { } text)
                noted = AuditHead.Read(text) ?? throw new BadInputException("--head", new("That is no end of an audit log.", "这不是审计日志的末尾标记。"), new("Write it as NUMBER:HASH, as “autoglm audit check” prints it.", "请写成 NUMBER:HASH 的形式，即“autoglm audit check”的输出。"));
            var printer = context.Printer(parsed);
            if (parsed.GetValue(file) is { } path)
                return Tell(await CheckFileAsync(path, noted, cancellationToken), printer, context);
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            return Tell(await host.Audit.CheckAsync(noted, cancellationToken), printer, context);
        });
        return command;
    }

    private static Command Export(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("File to write, a line of JSON an entry", "写入的文件，每行一条 JSON") };
        var command = new Command("export", context.Say("Write the whole record to a file that “audit check --file” can check", "导出全部记录，可用 audit check --file 检查")) { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            if (File.Exists(path))
                throw new BadInputException("FILE", new($"“{path}” is there already.", $"“{path}”已存在。"), new("Choose another name.", "请换一个名称。"));
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            // Before the file: it ends with its own making.
            var end = await host.Audit.AppendAsync(new AuditNote(AuditDeeds.ExportMade) { Details = new Dictionary<string, string?> { ["what"] = "audit" } }, cancellationToken);
            try
            {
                await WriteAsync(host.Audit, end.Number, path, cancellationToken);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new BadInputException("FILE", new($"“{path}” can't be written: {error.Message}", $"无法写入“{path}”：{error.Message}"), new("Choose another file.", "请换一个文件。"));
            }

            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { file = Path.GetFullPath(path), entries = end.Number, head = end.ToString() });
            else
                printer.Line(context.Say($"Written: {path}, {end.Number} entries, up to {end}.", $"已写入 {path}：{end.Number} 条记录，链尾 {end}。"));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static async Task WriteAsync(IAuditLog audit, long last, string path, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(path);
        await AuditLines.WriteAsync(audit, last, writer, cancellationToken);
    }

    private static async Task<AuditCheck> CheckFileAsync(string path, AuditHead? noted, CancellationToken cancellationToken)
    {
        var walk = new AuditWalk(noted);
        try
        {
            await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
            {
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                if (AuditJson.Read(line) is not { } entry)
                {
                    walk.Stumble();
                    break;
                }

                if (!walk.Take(entry))
                    break;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException("--file", new($"“{path}” can't be read: {error.Message}", $"无法读取“{path}”：{error.Message}"), new("Name a file that “autoglm audit export” wrote.", "请指定由“autoglm audit export”写出的文件。"));
        }

        return walk.End();
    }

    private static int Tell(AuditCheck check, Printer printer, CommandContext context)
    {
        if (printer.IsJson)
            printer.Json(new { whole = check.IsWhole, entries = check.Entries, head = check.Head.ToString(), fault = check.Fault is { } fault ? AuditFaults.NameOf(fault) : null, at = check.At });
        else if (check.IsWhole)
            printer.Line(context.Say($"Whole: {check.Entries} entries, up to {check.Head}. Note that elsewhere.", $"完整：{check.Entries} 条记录，链尾 {check.Head}。请记在别处。"));
        else
            printer.Line(context.Say(
                $"Not whole. Entry {check.At}: {AuditFaults.English(check.Fault!.Value)} The {check.Entries} before it are in order.",
                $"不完整。第 {check.At} 条：{AuditFaults.Chinese(check.Fault!.Value)}此前的 {check.Entries} 条无误。"));
        return check.IsWhole ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    private static Option<string?> Text(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static string Line(AuditEntry entry) => string.Join('\t', new[]
    {
        entry.Number.ToString(CultureInfo.InvariantCulture),
        entry.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        entry.Actor is null ? entry.Via : $"{entry.Via}: {entry.Actor}",
        entry.Deed,
        string.Join(' ', new[] { entry.Agent, entry.Run, entry.Node, entry.Bookmark }.OfType<string>().Concat(entry.Details.Select(detail => $"{detail.Key}={detail.Value}"))),
    });
}
