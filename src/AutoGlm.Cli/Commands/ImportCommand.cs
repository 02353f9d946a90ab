using System.CommandLine;
using AutoGlm.Cli.Running;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm import</c>: puts an agent's file into the data folder as a draft, and publishes it on request.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("File of an agent", "智能体文件") };
        var id = new Option<string?>("--id") { Description = context.Say("Keep it under another id", "以另一个 ID 保存"), HelpName = "ID" };
        var replace = new Option<bool>("--replace") { Description = context.Say("Replace the draft of an agent that is there", "替换已有智能体的草稿") };
        var publish = new Option<bool>("--publish") { Description = context.Say("Make it a version at once", "立即发布为新版本") };
        var command = new Command("import", context.Say("Read an agent from a file", "导入智能体")) { file, id, replace, publish };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(file)!, parsed.GetValue(id), parsed.GetValue(replace), parsed.GetValue(publish), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string file, string? id, bool replace, bool publish, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        var document = AgentSource.ReadFile(file);
        if (id is not null)
            document = document with { Id = id };
        var problems = AgentValidator.Validate(document, NodeKindCatalog.Default);
        // A draft may be unfinished; only its id has to be usable, and a version has to be fit to run.
        if (!Identifiers.IsAgentId(document.Id) || (publish && !AgentValidator.MayRun(problems)))
            throw new BadInputException([.. problems.Where(problem => problem.Severity == "error")]);

        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var there = await host.Agents.GetDraftAsync(document.Id, cancellationToken);
        if (there is not null && !replace)
            throw new BadInputException("FILE", $"There is an agent “{document.Id}” already.", "Add --replace, or --id for another id.");
        await host.Agents.SaveDraftAsync(document, there?.Revision ?? 0, cancellationToken);
        var version = publish ? await host.Publisher.PublishAsync(document.Id, null, cancellationToken) : 0;
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(new { agent = document.Id, version });
        else
            printer.Line(publish
                ? context.Say($"{document.Id}: version {version}", $"{document.Id}：版本 {version}")
                : context.Say($"{document.Id}: draft saved", $"{document.Id}：草稿已保存"));
        return ExitCodes.Succeeded;
    }
}
