using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.People;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>
/// Tells people what they are waited for, by the agent that a node names: it is run once when the wait begins and once more
/// as a reminder, with what is asked and a link to answer at, and sends that by whatever it is made of. Its run is one of
/// its own, whose id follows from the wait's, so it is begun once whatever happens to processes.
/// </summary>
internal sealed class Notices(IAgentStore agents, ChildRuns children, IAnswerLinks links, TimeProvider time)
{
    private const string Field = "notify";

    /// <summary>Null when it is told, or nobody is to be; else what keeps it from being told.</summary>
    public async ValueTask<NodeResult?> SendAsync(NodeContext context, bool reminder, CancellationToken cancellationToken)
    {
        if (NodeInput.Text(context.Input, Field)?.Trim() is not { Length: > 0 } agentId) return null;
        if (context.State.Bookmarks.Values.FirstOrDefault(mark => mark.NodeRunId == context.NodeRunId) is not { } bookmark) return null;
        var runId = RunIdOf(context, reminder);
        // Told already: that the agent was changed or deleted since is no matter.
        if (await children.HasAsync(runId, cancellationToken)) return null;
        if (await CalledAgents.FindAsync(agents, agentId, 0, cancellationToken) is not { } found)
            return Failed(context, new($"There is no agent “{agentId}” to tell people by.", $"没有可用于通知的智能体“{agentId}”。"), new("Choose one of the agents here, or leave the field empty.", "请选择此处的智能体，或将该字段留空。"));
        var said = Said(context, bookmark, reminder);
        try
        {
            await children.StartAsync(
                new StartRun
                {
                    Agent = found.Agent,
                    Version = found.Version,
                    Inputs = new JsonObject(said.Where(value => found.Agent.Inputs.Any(input => input.Name == value.Key)).Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone()))),
                    Trigger = "notice",
                    RunId = runId,
                    TraceParent = context.Run.TraceParent,
                },
                cancellationToken);
            return null;
        }
        catch (RunRefusedException refused)
        {
            return Failed(context, new($"“{found.Agent.Name}” can't tell people: {refused.Problems[0].Message}", $"“{found.Agent.Name}”无法发出通知：{refused.Problems[0].MessageText.Zh}"), refused.Problems[0].CureText);
        }
    }

    private JsonObject Said(NodeContext context, BookmarkView bookmark, bool reminder)
    {
        var link = AnswerByLink.Allows(bookmark) ? links.For(context.State.RunId, bookmark.Id, AnswerByLink.Until(bookmark, time.GetUtcNow(), AnswerByLink.Usually)) : null;
        return new JsonObject
        {
            ["title"] = bookmark.Wait?.Title ?? "",
            ["text"] = bookmark.Question?.Text ?? "",
            ["kind"] = bookmark.Kind,
            ["assignee"] = bookmark.Wait?.Assignee ?? "",
            ["link"] = link?.ToString() ?? "",
            ["due"] = bookmark.Wait?.DueAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            ["reminder"] = reminder,
            ["agent"] = context.State.Agent.Name,
            ["runId"] = context.State.RunId,
            ["bookmarkId"] = bookmark.Id,
        };
    }

    private static string RunIdOf(NodeContext context, bool reminder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.State.RunId}/{context.NodeRunId}/{(reminder ? "reminder" : "notice")}")).AsSpan(0, 16));

    private static NodeResult Failed(NodeContext context, LocalText message, LocalText cure) =>
        NodeResult.Failed(RunError.Of(context.Node.Id, $"settings.{Field}", message, cure));
}
