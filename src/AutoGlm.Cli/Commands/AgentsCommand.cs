using System.CommandLine;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm agents list</c>.</summary>
internal static class AgentsCommand
{
    public static Command Create(CommandContext context)
    {
        var list = new Command("list", context.Say("List the agents", "列出智能体"));
        list.SetAction((parsed, cancellationToken) => ListAsync(parsed, context, cancellationToken));
        return new Command("agents", context.Say("Agents in the data folder", "数据目录中的智能体")) { list };
    }

    private static async Task<int> ListAsync(ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        await using var host = await context.OpenAsync(parsed, cancellationToken);
        var agents = await host.Agents.ListAsync(cancellationToken);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
        {
            printer.Json(new
            {
                agents = agents.Select(agent => new { id = agent.Id, name = agent.Name, description = agent.Description, version = agent.LatestVersion, nodes = agent.NodeCount, changedAt = agent.ChangedAt }),
            });
            return ExitCodes.Succeeded;
        }

        foreach (var agent in agents)
        {
            var name = context.Speech.IsChinese && agent.Texts?.GetValueOrDefault("zh-CN")?.Name is { } chinese ? chinese : agent.Name;
            printer.Line($"{agent.Id}\t{(agent.LatestVersion == 0 ? context.Say("draft", "草稿") : $"v{agent.LatestVersion}")}\t{name}");
        }

        if (agents.Count == 0)
            printer.Note(context.Say("There are no agents yet.", "还没有智能体。"));
        return ExitCodes.Succeeded;
    }
}
