using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing.Lessons;

/// <summary>Keeps what people teach a task: in the open document as one edit, else in the stored draft without overwriting anybody.</summary>
public sealed class TaskLessons(DesignerSessions sessions, IAgentStore store)
{
    private const int MostTries = 3;

    /// <summary>Whether the agent still has the task, so that there is something to teach.</summary>
    public async Task<bool> HasTaskAsync(string agentId, string nodeId, CancellationToken cancellationToken) =>
        (sessions.Find(agentId)?.Document ?? (await store.GetDraftAsync(agentId, cancellationToken))?.Document) is { } agent && IsTask(agent, nodeId);

    /// <summary>Adds a correction; one for the same instruction on the same screen goes.</summary>
    public Task<LessonOutcome> KeepCorrectionAsync(string agentId, string nodeId, JsonObject correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return KeepAsync(
            agentId,
            nodeId,
            "corrections",
            list => [.. list.Where(one => one is not JsonObject known || !JsonNode.DeepEquals(known["told"], correction["told"]) || !JsonNode.DeepEquals(known["screen"], correction["screen"])), correction],
            cancellationToken);
    }

    /// <summary>Adds a rule, once.</summary>
    public Task<LessonOutcome> KeepRuleAsync(string agentId, string nodeId, string rule, CancellationToken cancellationToken) => KeepAsync(
        agentId,
        nodeId,
        "rules",
        list => [.. list.Where(one => one is not JsonValue known || !known.TryGetValue(out string? said) || said != rule), JsonValue.Create(rule)],
        cancellationToken);

    private async Task<LessonOutcome> KeepAsync(string agentId, string nodeId, string field, Func<IReadOnlyList<JsonNode?>, List<JsonNode?>> change, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (sessions.Find(agentId) is { } open)
            {
                if (!IsTask(open.Document, nodeId))
                    return LessonOutcome.NoTask;
                open.Apply(Edited);
                return LessonOutcome.OpenDocument;
            }

            if (await store.GetDraftAsync(agentId, cancellationToken) is not { } draft || !IsTask(draft.Document, nodeId))
                return LessonOutcome.NoTask;
            try
            {
                var edited = Edited(draft.Document);
                if (!ReferenceEquals(edited, draft.Document))
                    await store.SaveDraftAsync(edited, draft.Revision, cancellationToken);
                return LessonOutcome.StoredDraft;
            }
            catch (DraftConflictException)
            {
                // Somebody saved in between: the lesson goes into what is there now.
            }
        }

        return LessonOutcome.Contended;

        AgentDocument Edited(AgentDocument agent) => agent.Node(nodeId) is { } node
            ? DocumentEdits.Set(agent, nodeId, field, new JsonArray([.. change([.. node.Settings[field] as JsonArray ?? []]).Select(one => one?.DeepClone())]))
            : agent;
    }

    private static bool IsTask(AgentDocument agent, string nodeId) => agent.Node(nodeId)?.Kind == "task";
}
