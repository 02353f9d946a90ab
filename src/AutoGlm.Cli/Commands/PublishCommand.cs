using System.CommandLine;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm publish</c>: makes an agent's draft its next version, which schedules, webhooks and callers use from then on.</summary>
internal static class PublishCommand
{
    public static Command Create(CommandContext context)
    {
        var agent = new Argument<string>("AGENT") { Description = context.Say("Id of an agent", "智能体 ID") };
        var note = new Option<string?>("--note") { Description = context.Say("What is new in it", "版本说明"), HelpName = "TEXT" };
        var command = new Command("publish", context.Say("Make an agent's draft its next version", "将智能体草稿发布为新版本")) { agent, note };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(agent)!, parsed.GetValue(note), parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string agent, string? note, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var version = await host.Publisher.PublishAsync(agent, note, cancellationToken);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(new { agent, version });
        else
            printer.Line(context.Say($"{agent}: version {version}", $"{agent}：版本 {version}"));
        return ExitCodes.Succeeded;
    }
}
