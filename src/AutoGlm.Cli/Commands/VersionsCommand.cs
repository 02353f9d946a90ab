using System.CommandLine;
using System.Globalization;
using AutoGlm.Engine.Agents;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm versions</c>: an agent's published versions and named drafts; names the draft, goes back to one.</summary>
internal static class VersionsCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("versions", context.Say("Versions and named drafts of an agent", "智能体的版本和命名草稿"));
        foreach (var sub in new[] { List(context), Name(context), Restore(context), Forget(context) })
            command.Add(sub);
        return command;
    }

    private static Argument<string> Agent(CommandContext context) => new("AGENT") { Description = context.Say("Id of an agent", "智能体 ID") };

    private static Argument<int> Number(CommandContext context) => new("NUMBER") { Description = context.Say("Number of a named draft", "命名草稿的编号") };

    private static Command List(CommandContext context)
    {
        var agent = Agent(context);
        var command = new Command("list", context.Say("List them, oldest first", "列出，最旧的在前")) { agent };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var id = parsed.GetValue(agent)!;
            if (await host.Agents.GetDraftAsync(id, cancellationToken) is null)
                throw new AgentNotFoundException(id);
            var (versions, named) = (await host.Agents.ListVersionsAsync(id, cancellationToken), await host.Agents.ListNamedAsync(id, cancellationToken));
            var printer = context.Printer(parsed);
            if (printer.IsJson)
            {
                printer.Json(new
                {
                    agent = id,
                    versions = versions.Select(version => new { number = version.Number, publishedAt = version.PublishedAt, note = version.Note }),
                    named = named.Select(one => new { number = one.Number, name = one.Name, namedAt = one.NamedAt }),
                });
                return ExitCodes.Succeeded;
            }

            foreach (var version in versions)
                printer.Line($"v{version.Number}\t{Time(version.PublishedAt)}\t{version.Note}");
            foreach (var one in named)
                printer.Line($"{context.Say("named", "命名")} {one.Number}\t{Time(one.NamedAt)}\t{one.Name}");
            if (versions.Count + named.Count == 0)
                printer.Note(context.Say("There is only the draft.", "只有草稿。"));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Command Name(CommandContext context)
    {
        var agent = Agent(context);
        var name = new Argument<string>("NAME") { Description = context.Say("What it is to be called", "名称") };
        var command = new Command("name", context.Say("Keep the draft as it is under a name; runs don't use it", "为当前草稿命名并保留；运行不会使用它")) { agent, name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(name)!.Trim() is not { Length: > 0 and <= NamedDraft.LongestName } text)
                throw new BadInputException(
                    "NAME",
                    new("The name is empty or too long.", "名称为空或过长。"),
                    new($"Use 1 to {NamedDraft.LongestName} letters.", $"请使用 1 到 {NamedDraft.LongestName} 个字符。"));
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var number = await host.Agents.NameDraftAsync(parsed.GetValue(agent)!, text, cancellationToken);
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { agent = parsed.GetValue(agent), number, name = text });
            else
                printer.Line(context.Say($"Kept as {number}: {text}", $"已保留为 {number}：{text}"));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Command Restore(CommandContext context)
    {
        var (agent, number) = (Agent(context), Number(context));
        var command = new Command("restore", context.Say("Make the draft what it was under a name", "将草稿恢复为某个命名草稿")) { agent, number };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            var id = parsed.GetValue(agent)!;
            var named = await host.Agents.GetNamedAsync(id, parsed.GetValue(number), cancellationToken) ?? throw Missing(id, parsed.GetValue(number));
            var now = await host.Agents.GetDraftAsync(id, cancellationToken) ?? throw new AgentNotFoundException(id);
            var revision = await host.Agents.SaveDraftAsync(named.Document, now.Revision, cancellationToken);
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { agent = id, number = named.Number, name = named.Name, revision });
            else
                printer.Line(context.Say($"The draft is again as in: {named.Name}", $"草稿已恢复为：{named.Name}"));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static Command Forget(CommandContext context)
    {
        var (agent, number) = (Agent(context), Number(context));
        var command = new Command("forget", context.Say("Delete a named draft", "删除命名草稿")) { agent, number };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            if (!await host.Agents.ForgetNamedAsync(parsed.GetValue(agent)!, parsed.GetValue(number), cancellationToken))
                throw Missing(parsed.GetValue(agent)!, parsed.GetValue(number));
            var printer = context.Printer(parsed);
            if (printer.IsJson)
                printer.Json(new { agent = parsed.GetValue(agent), number = parsed.GetValue(number) });
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static BadInputException Missing(string agent, int number) =>
        new(
        "NUMBER",
        new($"The agent “{agent}” has no named draft {number}.", $"智能体“{agent}”没有编号为 {number} 的命名草稿。"),
        new($"“autoglm versions list {agent}” lists them.", $"可用“autoglm versions list {agent}”列出。"));

    private static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
