using System.CommandLine;
using AutoGlm.Cli.Running;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm export</c>: writes an agent's document.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var agent = new Argument<string>("AGENT") { Description = context.Say("Id of an agent", "智能体 ID") };
        var version = new Option<int?>("--version") { Description = context.Say("Published version (the newest; 0 is the draft)", "已发布的版本（默认最新；0 为草稿）"), HelpName = "N" };
        var target = new Option<string?>("--out") { Description = context.Say("File to write (standard output)", "写入的文件（默认标准输出）"), HelpName = "FILE" };
        var command = new Command("export", context.Say("Write an agent to a file", "导出智能体")) { agent, version, target };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(agent)!, parsed.GetValue(version), parsed.GetValue(target), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string agent, int? version, string? target, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var (document, _) = await AgentSource.FindAsync(host.Agents, agent, version, cancellationToken);
        var text = AgentJson.Write(document);
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
            throw new BadInputException("--out", $"“{target}” can't be written: {error.Message}", "Choose another file.");
        }

        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(new { agent = document.Id, file = Path.GetFullPath(target) });
        else
            printer.Note(context.Say($"Written: {target}", $"已写入：{target}"));
        return ExitCodes.Succeeded;
    }
}
