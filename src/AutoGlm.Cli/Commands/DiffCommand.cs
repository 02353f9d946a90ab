using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Cli.Running;
using AutoGlm.Workflows.Comparing;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm diff</c>: what is different between two agents, or two versions of one.</summary>
internal static class DiffCommand
{
    private const string Draft = "draft";

    public static Command Create(CommandContext context)
    {
        var which = context.Say("File, or AGENT, AGENT@VERSION or AGENT@draft", "文件，或 智能体、智能体@版本、智能体@draft");
        var (before, after) = (new Argument<string>("BEFORE") { Description = which }, new Argument<string>("AFTER") { Description = which });
        var command = new Command("diff", context.Say("Say what is different between two agents or versions", "比较两个智能体或版本的不同")) { before, after };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(before)!, parsed.GetValue(after)!, parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string before, string after, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        var diff = AgentDiff.Between(await ReadAsync(before), await ReadAsync(after));
        var printer = context.Printer(parsed);
        if (printer.IsJson)
        {
            printer.Json(new
            {
                same = diff.IsEmpty,
                nodes = diff.Nodes.Select(node => new { id = node.Id, kind = node.Kind, change = Word(node.Sort), was = node.IsRenamed ? node.Before!.Id : null, fields = node.Fields }),
                parts = diff.Parts.Select(part => new { part = part.Part, name = part.Name, change = Word(part.Sort), before = part.Before, after = part.After, fields = part.Fields }),
            });
            return ExitCodes.Succeeded;
        }

        foreach (var node in diff.Nodes)
        {
            printer.Line($"{Sign(node.Sort)} {node.Id} ({node.Kind}){(node.IsRenamed ? $" ← {node.Before!.Id}" : "")}");
            Fields(node.Fields);
        }

        foreach (var part in diff.Parts)
        {
            printer.Line($"{Sign(part.Sort)} {part.Part} {part.Name}".TrimEnd());
            Fields(part.Fields);
        }

        if (diff.IsEmpty)
            printer.Line(context.Say("Nothing is different.", "没有不同。"));
        return ExitCodes.Succeeded;

        void Fields(IReadOnlyList<FieldChange> fields)
        {
            foreach (var field in fields)
                printer.Line($"    {field.Path}: {Text(field.Before)} → {Text(field.After)}");
        }

        async ValueTask<AgentDocument> ReadAsync(string name)
        {
            if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || File.Exists(name))
                return AgentSource.ReadFile(name);
            var (agent, version) = Named(name);
            await using var host = await context.OpenAsync(parsed, cancellationToken);
            return (await AgentSource.FindAsync(host.Agents, agent, version, cancellationToken)).Agent;
        }
    }

    private static (string Agent, int? Version) Named(string name)
    {
        var at = name.LastIndexOf('@');
        if (at < 0)
            return (name, null);
        var said = name[(at + 1)..];
        if (said == Draft)
            return (name[..at], 0);
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (name[..at], version)
            : throw new BadInputException("AGENT@VERSION", new($"“{said}” is no version.", $"“{said}”不是版本。"), new($"Say a number, or “{Draft}”.", $"请写一个数字，或“{Draft}”。"));
    }

    private static string Word(ChangeSort sort) => sort switch
    {
        ChangeSort.Added => "added",
        ChangeSort.Removed => "removed",
        ChangeSort.Moved => "moved",
        _ => "changed",
    };

    private static char Sign(ChangeSort sort) => sort switch
    {
        ChangeSort.Added => '+',
        ChangeSort.Removed => '-',
        ChangeSort.Moved => '>',
        _ => '~',
    };

    private static string Text(JsonNode? value) => value switch
    {
        null => "–",
        JsonValue text when text.TryGetValue(out string? words) => words,
        _ => value.ToJsonString(),
    };
}
