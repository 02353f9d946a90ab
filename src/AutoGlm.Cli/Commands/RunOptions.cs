using System.CommandLine;
using System.Text.Json.Nodes;
using AutoGlm.Cli.Running;
using AutoGlm.Cli.Talking;
using AutoGlm.Hosting.Reports;

namespace AutoGlm.Cli.Commands;

/// <summary>What <c>task</c> and <c>run</c> share.</summary>
internal static class RunOptions
{
    public static Option<string[]> Inputs(CommandContext context) => new("--input")
    {
        Description = context.Say("A value by name; may be repeated", "按名称提供的值；可重复"),
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>What was said with <see cref="Inputs"/>, as texts.</summary>
    public static JsonObject Read(string[]? inputs) => new(KeyValueText.Read(inputs ?? [], "--input").Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    public static Option<string[]> Secrets(CommandContext context) => new("--secret")
    {
        Description = context.Say(
            "A secret for this run only, bound to the start site (others on this machine may see arguments: “secret set” keeps one safely)",
            "仅用于本次运行的机密，绑定到起始网站（同一机器上的其他用户可能看到参数：用 secret set 安全保存）"),
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string[]> Allow(CommandContext context) => new("--allow")
    {
        Description = context.Say("What may be done without asking: all, or some of order, pay, send, post, delete, …", "无需询问即可做的事：all，或 order、pay、send、post、delete 等"),
        HelpName = "all|order,pay,…",
        Arity = ArgumentArity.OneOrMore,
    };

    public static RunFollower Follower(CliHost host, CommandContext context, Printer printer) => new(
        host.Engine,
        printer,
        context.Terminal.IsInteractive ? new QuestionDesk(context.Terminal, printer, context.Speech) : null,
        context.Speech);

    public static void PrintQuestion(QuestionReport? question, Printer printer)
    {
        if (question is null)
            return;
        printer.Line($"? {question.Text}");
        foreach (var choice in question.Choices)
            printer.Line($"    - {choice}");
    }
}
