using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.AdHoc;

/// <summary>An agent around a single task, for tasks that come without one.</summary>
public static class AdHocAgent
{
    public const string AgentId = "task";

    /// <summary>Id of its task node.</summary>
    public const string TaskNodeId = "task";

    /// <summary>What <see cref="StartRun.Trigger"/> says of such runs.</summary>
    public const string Trigger = "task";

    /// <summary>
    /// manual → task → end. The request's inputs become the agent's, so that secret ones stay out of the journal: start the
    /// run with them as its inputs. The goal may refer to them, and to secrets.
    /// </summary>
    public static AgentDocument For(TaskRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new AgentDocument
        {
            Id = AgentId,
            Name = "Task",
            Inputs = [.. request.Inputs.Select(input => new ValueDefinition { Name = input.Key, Type = ValueTypes.Any })],
            Outputs = [.. request.Outputs.Select(output => new ValueDefinition { Name = output.Name, Type = output.Type, Description = output.Description })],
            Permissions = new AgentPermissions { Secrets = request.Secrets },
            Nodes =
            [
                new WorkflowNode { Id = "start", Kind = "manual" },
                new WorkflowNode { Id = TaskNodeId, Kind = "task", Settings = Settings(request) },
                new WorkflowNode { Id = "end", Kind = "end", Settings = new JsonObject { ["outputs"] = Outputs(request) } },
            ],
            Edges =
            [
                new WorkflowEdge { From = "start", To = TaskNodeId },
                new WorkflowEdge { From = TaskNodeId, To = "end" },
            ],
        };
    }

    private static JsonObject Settings(TaskRequest request) => new()
    {
        ["goal"] = request.Goal,
        ["surfaces"] = new JsonArray([.. request.Surfaces.Select(Surface)]),
        ["outputs"] = new JsonArray([.. request.Outputs.Select(Output)]),
        ["inputs"] = new JsonObject(request.Inputs.Select(input => KeyValuePair.Create(input.Key, (JsonNode?)$"{{{{input.{input.Key}}}}}"))),
        ["allow"] = Words(request.Allow),
        ["success"] = Words(request.Success),
        ["tools"] = Words(request.Tools),
        ["limits"] = new JsonObject { ["maxSteps"] = request.MaxSteps, ["timeoutSeconds"] = request.Timeout.TotalSeconds },
        ["planner"] = request.Planner,
    };

    private static JsonObject Outputs(TaskRequest request) =>
        new(request.Outputs.Select(output => KeyValuePair.Create(output.Name, (JsonNode?)$"{{{{{TaskNodeId}.{output.Name}}}}}")));

    private static JsonObject Surface(SurfaceSpec surface)
    {
        var settings = new JsonObject { ["kind"] = surface.Kind };
        if (surface.Start is not null) settings["start"] = surface.Start;
        if (surface.Profile is not null) settings["profile"] = surface.Profile;
        if (surface.Device is not null) settings["device"] = surface.Device;
        return settings;
    }

    private static JsonObject Output(OutputSpec output)
    {
        var settings = new JsonObject { ["name"] = output.Name, ["type"] = output.Type };
        if (output.Description is not null) settings["description"] = output.Description;
        if (output.Fields is { } fields) settings["fields"] = Words(fields);
        return settings;
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
