using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Tests.Starting;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Studio.Tests.Hooks;

/// <summary>Agents that are called, published in a running Studio.</summary>
internal static class HookAgents
{
    private static int _made;

    /// <summary>Publishes webhook → the nodes, one after the other; the path is its own.</summary>
    public static async Task<string> PublishAsync(this RunningStudio studio, JsonObject settings, params WorkflowNode[] nodes)
    {
        var path = $"test/hook-{Interlocked.Increment(ref _made)}";
        await studio.PublishAsync(Agent(path, settings, nodes));
        return $"/hooks/{path}";
    }

    public static async Task PublishAsync(this RunningStudio studio, AgentDocument agent)
    {
        var store = studio.Services.GetRequiredService<IAgentStore>();
        var draft = await store.GetDraftAsync(agent.Id, default);
        await store.SaveDraftAsync(agent, draft?.Revision ?? 0, default);
        await studio.Services.GetRequiredService<AgentPublisher>().PublishAsync(agent.Id, null, default);
    }

    public static AgentDocument Agent(string path, JsonObject settings, params WorkflowNode[] nodes)
    {
        var merged = (JsonObject)settings.DeepClone();
        merged["path"] = path;
        WorkflowNode[] all = [new() { Id = "hook", Kind = "webhook", Settings = merged }, .. nodes];
        return new AgentDocument
        {
            Id = path.Replace('/', '-'),
            Name = "Called",
            Inputs = [new ValueDefinition { Name = "item" }, new ValueDefinition { Name = "count", Type = ValueTypes.Number }, new ValueDefinition { Name = "password" }],
            Outputs = [new ValueDefinition { Name = "result", Type = ValueTypes.Any }],
            Nodes = all,
            Edges = [.. all.Zip(all.Skip(1), (from, to) => new WorkflowEdge { From = from.Id, To = to.Id })],
        };
    }

    public static WorkflowNode End(string value) => new() { Id = "end", Kind = "end", Settings = new JsonObject { ["outputs"] = new JsonObject { ["result"] = value } } };

    public static WorkflowNode Respond(JsonObject settings) => new() { Id = "answer", Kind = "respond", Settings = settings };

    public static WorkflowNode Event(string name) => new() { Id = "wait", Kind = "wait-event", Settings = new JsonObject { ["event"] = name } };

    public static JsonObject Open(string answer = "when-done") => new() { ["check"] = "none", ["answer"] = answer };

    public static ValueTask KeepSecretAsync(this RunningStudio studio, string name, string value, params string[] places) =>
        studio.Services.GetRequiredService<ISecretVault>().SetAsync(new StoredSecret(name, value, new SecretBinding(places, [])), default);
}
