using System.CommandLine;
using AutoGlm.Cli.Running;
using AutoGlm.Engine.Audit;
using AutoGlm.Hosting.Transfer;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm export</c>: writes an agent's document, or everything that people made.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var agent = new Argument<string?>("AGENT") { Description = context.Say("Id of an agent", "智能体 ID"), Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = context.Say("Everything, as one archive: agents with their versions, settings, runs", "将所有智能体及其版本、设置和运行记录导出为一个文件") };
        var withoutRuns = new Option<bool>("--without-runs") { Description = context.Say("With --all: agents and settings only", "与 --all 合用：只导出智能体和设置") };
        var withSealed = new Option<bool>("--sealed") { Description = context.Say("With --all: also secrets and log-ins, sealed; only a folder with the same keys can open them", "与 --all 合用：一并导出加密的机密和登录状态，只有密钥相同的目录才能打开") };
        var version = new Option<int?>("--version") { Description = context.Say("Published version (the newest; 0 is the draft)", "已发布的版本（默认最新；0 为草稿）"), HelpName = "N" };
        var target = new Option<string?>("--out") { Description = context.Say("File to write (standard output)", "写入的文件（默认标准输出）"), HelpName = "FILE" };
        var command = new Command("export", context.Say("Write an agent, or everything, to a file", "导出智能体或全部内容")) { agent, all, withoutRuns, withSealed, version, target };
        command.SetAction((parsed, cancellationToken) => (parsed.GetValue(agent), parsed.GetValue(all)) switch
        {
            ({ } id, false) => RunAsync(id, parsed.GetValue(version), parsed.GetValue(target), parsed, context, cancellationToken),
            (null, true) => AllAsync(parsed.GetValue(target), new TransferWish(!parsed.GetValue(withoutRuns), parsed.GetValue(withSealed)), parsed, context, cancellationToken),
            _ => throw new BadInputException("AGENT", new("It is not said what to export.", "没有说明要导出什么。"), new("Name an agent, or say --all.", "请指定智能体，或使用 --all。")),
        });
        return command;
    }

    private static async Task<int> AllAsync(string? target, TransferWish wish, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        if (target is null)
            throw new BadInputException("--out", new("An archive needs a file.", "归档需要一个文件。"), new("Add --out FILE.", "请加上 --out FILE。"));
        if (wish is { Runs: false, Sealed: true })
            throw new BadInputException("--sealed", new("What is sealed goes with the runs.", "加密内容随运行记录一起导出。"), new("Leave --without-runs or --sealed out.", "请去掉 --without-runs 或 --sealed。"));
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var export = await host.Transfer.WriteAsync(target, wish, cancellationToken);
        var printer = context.Printer(parsed);
        var (agents, versions, runs) = (export.Agents.Count, export.Agents.Sum(agent => agent.Versions.Count), export.Runs?.Runs ?? 0);
        if (printer.IsJson)
            printer.Json(new { file = Path.GetFullPath(target), agents, versions, runs, secrets = export.Secrets });
        else
            printer.Line(context.Say(
                $"Written: {target}, {agents} agents with {versions} versions, {runs} runs. {(wish.Sealed ? "Secrets are in it sealed; keep it safe." : "Values of secrets are not in it.")}",
                $"已写入 {target}：{agents} 个智能体，{versions} 个版本，{runs} 次运行。{(wish.Sealed ? "其中的机密已加密，请妥善保管。" : "不含机密的值。")}"));
        return ExitCodes.Succeeded;
    }

    private static async Task<int> RunAsync(
        string agent, int? version, string? target, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var (document, _) = await AgentSource.FindAsync(host.Agents, agent, version, cancellationToken);
        var text = AgentJson.Write(AgentFilingJson.AddTo(document, await host.Filing.GetAsync(document.Id, cancellationToken)));
        await host.Audit.AppendAsync(new AuditNote(AuditDeeds.ExportMade) { Agent = document.Id, Details = new Dictionary<string, string?> { ["what"] = "agent" } }, cancellationToken);
        if (target is null)
        {
            await context.Terminal.Out.WriteAsync(text.AsMemory(), cancellationToken);
            return ExitCodes.Succeeded;
        }

        try
        {
            await File.WriteAllTextAsync(target, text, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException("--out", new($"“{target}” can't be written: {error.Message}", $"无法写入“{target}”：{error.Message}"), new("Choose another file.", "请换一个文件。"));
        }

        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(new { agent = document.Id, file = Path.GetFullPath(target) });
        else
            printer.Note(context.Say($"Written: {target}", $"已写入：{target}"));
        return ExitCodes.Succeeded;
    }
}
