using System.Text.Json.Nodes;
using AutoGlm.Engine.Reach;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Nodes;

/// <summary>A task node's filled-in settings as a request to the task runtime.</summary>
internal static class TaskRequests
{
    public static TaskRequest From(NodeContext context, IReadOnlyCollection<string> secrets)
    {
        var (input, standard) = (context.Input, new TaskRequest { Goal = "" });
        var limits = input["limits"] as JsonObject ?? [];
        return new TaskRequest
        {
            Goal = NodeInput.Text(input, "goal") ?? "",
            Inputs = input["inputs"]?.DeepClone() as JsonObject ?? [],
            Outputs = [.. NodeInput.Objects(input, "outputs").Select(Output)],
            Success = NodeInput.Words(input, "success"),
            Surfaces = [.. NodeInput.Objects(input, "surfaces").Select(surface => Surface(surface, context.State.Agent.Id))],
            Tools = NodeInput.Words(input, "tools"),
            Allow = [.. NodeInput.Words(input, "allow").Union(context.State.Start?.Allow ?? [])],
            Rules = [.. context.State.Agent.Permissions.Effects.Select(rule => Rule(context.State, rule))],
            StandingRules = NodeInput.Words(input, "rules"),
            Corrections = [.. NodeInput.Objects(input, "corrections").Select(Correction)],
            ApprovalTimeout = NodeInput.Number(limits["approvalSeconds"]) is { } patience ? TimeSpan.FromSeconds(patience) : standard.ApprovalTimeout,
            Secrets = [.. secrets.Order(StringComparer.Ordinal)],
            MaxSteps = NodeInput.Number(limits["maxSteps"]) is { } steps ? (int)steps : standard.MaxSteps,
            Timeout = NodeInput.Number(limits["timeoutSeconds"]) is { } seconds ? TimeSpan.FromSeconds(seconds) : standard.Timeout,
            Planner = NodeInput.Text(input, "planner") is { Length: > 0 } planner ? planner : standard.Planner,
        };
    }

    private static EffectRule Rule(RunState state, EffectPermission written) => new(written.Kind, written.Rule switch
    {
        EffectPermission.Allow => EffectRuleKind.Allow,
        EffectPermission.AskAbove => EffectRuleKind.AskAbove,
        _ => EffectRuleKind.Ask,
    })
    {
        Limit = written.Amount is { } amount ? new EffectAmount(amount, written.Currency ?? "") : null,
        Sites = PermissionTexts.Resolve(state, written.Sites),
    };

    private static Correction Correction(JsonObject written)
    {
        var take = written["take"] as JsonObject ?? [];
        return new Correction(
            NodeInput.Text(written, "told") ?? "",
            NodeInput.Text(written, "screen") ?? "",
            new DescribedElement(NodeInput.Text(take, "role") ?? "", NodeInput.Text(take, "name") ?? "")
            {
                Label = NodeInput.Text(take, "label"),
                Near = NodeInput.Text(take, "near"),
                Place = NodeInput.Text(take, "place"),
            });
    }

    private static OutputSpec Output(JsonObject output) => new(
        NodeInput.Text(output, "name") ?? "",
        NodeInput.Text(output, "type") ?? "text",
        NodeInput.Text(output, "description"),
        output["fields"] is JsonArray ? NodeInput.Words(output, "fields") : null);

    private static SurfaceSpec Surface(JsonObject surface, string agentId) => new(
        NodeInput.Text(surface, "kind") ?? "web",
        NodeInput.Text(surface, "start"),
        ProfileNames.Of(NodeInput.Text(surface, "profile"), agentId),
        NodeInput.Text(surface, "device"));
}
