using System.CommandLine;
using AutoGlm.Authoring;
using AutoGlm.Cli.Talking;
using AutoGlm.Engine.Nodes;
using AutoGlm.Hosting.Reports;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm describe</c>: makes a draft agent of a sentence, and says how it was taken. Nothing is kept but the file that is asked for.</summary>
internal static class DescribeCommand
{
    public static Command Create(CommandContext context)
    {
        var text = new Argument<string>("TEXT") { Description = context.Say("What the agent should do, in English or Chinese; - reads it from standard input", "智能体应该做什么，中英文均可；- 表示从标准输入读取") };
        var language = new Option<string?>("--language") { Description = context.Say("Language of the names and notes (the text's own): en or zh-CN", "名称和说明的语言（默认与文字相同）：en 或 zh-CN"), HelpName = "en|zh-CN" };
        language.AcceptOnlyFromAmong("en", "zh-CN");
        var target = new Option<string?>("--output") { Description = context.Say("File to write the agent to", "把智能体写入的文件"), HelpName = "FILE" };
        var command = new Command("describe", context.Say("Make a draft agent of a sentence", "用一句话生成智能体草稿")) { text, language, target };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(text)!, parsed.GetValue(language), parsed.GetValue(target), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string text, string? language, string? target, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await using var services = context.Services(parsed);
        var describer = services.GetRequiredService<IAgentDescriber>();
        DescribedAgent described;
        try
        {
            described = await describer.DescribeAsync(new DescribeRequest(text == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : text, language), cancellationToken);
        }
        catch (DescribeException refused)
        {
            throw new BadInputException("TEXT", refused);
        }

        if (target is not null)
            await WriteAsync(target, described.Document, cancellationToken);
        Tell(DescribeReport.From(described, EngineKinds.All), described.Document, target, context.Printer(parsed), context.Speech);
        return ExitCodes.Succeeded;
    }

    private static async Task WriteAsync(string target, AgentDocument document, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(target, AgentJson.Write(document), cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException("--output", new($"{target} can't be written: {error.Message}", $"无法写入 {target}：{error.Message}"), new("Name a file in a folder that is there and may be written to.", "请指定已存在且可写的文件夹中的文件。"));
        }
    }

    private static void Tell(DescribeReport report, AgentDocument document, string? target, Printer printer, Speech speech)
    {
        if (printer.IsJson)
        {
            printer.Json(report);
            return;
        }

        printer.Line($"{document.Name}: {string.Join(" → ", document.Nodes.Select(node => node.Name ?? node.Kind))}");
        foreach (var note in report.Notes)
            printer.Line($"{(note.Kind switch { DraftNoteKind.Understood => "✓", DraftNoteKind.Assumed => "~", _ => "?" })} {(note.Words.Length > 0 ? $"“{note.Words}” " : "")}{note.Text}");
        foreach (var problem in report.Problems)
            printer.Line($"{(problem.Severity == "error" ? "✗" : "!")} {printer.Words(problem)}");
        printer.Line(target is not null
            ? speech.Say($"Written to {target}.", $"已写入 {target}。")
            : speech.Say("Add --output FILE to keep it, or --json to see the document.", "加上 --output FILE 可保存，--json 可查看文档。"));
    }
}
