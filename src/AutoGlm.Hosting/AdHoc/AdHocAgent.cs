using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Engine;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Hosting.AdHoc;

/// <summary>
/// A task without a drawn agent, made into one: start → task → end. The goal stands in the document as the caller wrote
/// it, because the caller is its author; values come as inputs, so that nothing in them is taken for a reference.
/// </summary>
public static partial class AdHocAgent
{
    public const string Id = "task";

    /// <summary>Id of its task node.</summary>
    public const string TaskNode = "task";

    /// <summary>Holds the values whose names a reference can't spell.</summary>
    private const string FurtherInputs = "further_values";

    private const int LongestName = 60;

    /// <param name="body">Checked by <see cref="TaskBodyCheck"/>.</param>
    /// <param name="trigger">cli or api.</param>
    /// <param name="endWhenUserNeeded">Whether nobody is there to answer.</param>
    public static StartRun ToStart(TaskBody body, string trigger, bool endWhenUserNeeded)
    {
        ArgumentNullException.ThrowIfNull(body);
        var secrets = SecretsOf(body);
        var values = body.Inputs.Where(input => secrets.All(secret => secret.Name != input.Key))
            .ToDictionary(input => input.Key, input => input.Value, StringComparer.Ordinal);
        return new StartRun
        {
            Agent = Document(body, [.. values.Keys], [.. secrets.Select(secret => secret.Name)]),
            Inputs = Inputs(values),
            Secrets = secrets,
            Allow = body.Allow,
            Trigger = trigger,
            EndWhenUserNeeded = endWhenUserNeeded,
        };
    }

    /// <summary>The member of a <see cref="TaskBody"/> that a problem of the document made from it is about.</summary>
    public static Problem Translate(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var field = problem.Field.StartsWith("settings.", StringComparison.Ordinal) ? problem.Field["settings.".Length..] : problem.Field;
        field = field switch
        {
            "limits.maxSteps" => "maxSteps",
            "limits.timeoutSeconds" => "timeoutSeconds",
            _ when field.StartsWith("surfaces", StringComparison.Ordinal) => "start",
            _ => field,
        };
        return problem with { Node = null, Field = field };
    }

    private static List<RunSecret> SecretsOf(TaskBody body) =>
    [
        .. body.Secrets.Select(secret => new RunSecret(secret.Key, secret.Value, null)),
        .. body.Inputs.Where(input => SecretNames.LooksSecret(input.Key) && input.Value is JsonValue)
            .Select(input => new RunSecret(input.Key, input.Value!.ToString(), null)),
    ];

    private static AgentDocument Document(TaskBody body, IReadOnlyList<string> names, IReadOnlyList<string> secrets) => new()
    {
        Id = Id,
        Name = NameOf(body.Goal),
        Inputs =
        [
            .. names.Where(Identifiers.IsValueName).Select(name => new ValueDefinition { Name = name, Type = ValueTypes.Any }),
            .. names.All(Identifiers.IsValueName) ? [] : new[] { new ValueDefinition { Name = FurtherInputs, Type = ValueTypes.Object } },
        ],
        Outputs = [.. body.Outputs.Select(output => new ValueDefinition { Name = output.Name, Type = output.Type, Description = output.Description })],
        Permissions = new AgentPermissions { Secrets = secrets },
        Nodes =
        [
            new WorkflowNode { Id = "start", Kind = "manual" },
            new WorkflowNode { Id = TaskNode, Kind = "task", Settings = Settings(body, names, secrets) },
            new WorkflowNode
            {
                Id = "end",
                Kind = "end",
                Settings = new JsonObject { ["outputs"] = Members(body.Outputs.Select(output => (output.Name, $"{{{{{TaskNode}.{output.Name}}}}}"))) },
            },
        ],
        Edges = [new WorkflowEdge { From = "start", To = TaskNode }, new WorkflowEdge { From = TaskNode, To = "end" }],
        Layout = new Dictionary<string, NodePosition>
        {
            ["start"] = new(0, 0),
            [TaskNode] = new(280, 0),
            ["end"] = new(560, 0),
        },
    };

    private static JsonObject Settings(TaskBody body, IReadOnlyList<string> names, IReadOnlyList<string> secrets)
    {
        var surface = new JsonObject { ["kind"] = body.Surface };
        if (!string.IsNullOrWhiteSpace(body.Start))
            surface["start"] = body.Start;
        if (!string.IsNullOrWhiteSpace(body.Device))
            surface["device"] = body.Device;
        var limits = new JsonObject();
        if (body.MaxSteps is { } steps)
            limits["maxSteps"] = steps;
        if (body.TimeoutSeconds is { } seconds)
            limits["timeoutSeconds"] = seconds;

        var settings = new JsonObject
        {
            ["goal"] = InputReference().Replace(body.Goal, match => secrets.Contains(match.Groups[1].Value) ? $"{{{{secret:{match.Groups[1].Value}}}}}" : match.Value),
            ["surfaces"] = new JsonArray(surface),
            ["outputs"] = new JsonArray([.. body.Outputs.Select(Output)]),
            ["inputs"] = Members(names.Select(name => (name, Reference(name)))),
            ["planner"] = body.Planner,
        };
        if (limits.Count > 0)
            settings["limits"] = limits;
        return settings;
    }

    private static JsonNode Output(AutoGlm.Tasks.Running.OutputSpec output)
    {
        var member = new JsonObject { ["name"] = output.Name, ["type"] = output.Type };
        if (output.Description is { } description)
            member["description"] = description;
        if (output.Fields is { Count: > 0 } fields)
            member["fields"] = new JsonArray([.. fields.Select(field => (JsonNode)field)]);
        return member;
    }

    private static JsonObject Inputs(Dictionary<string, JsonNode?> values)
    {
        var inputs = new JsonObject();
        var further = new JsonObject();
        foreach (var (name, value) in values)
            (Identifiers.IsValueName(name) ? inputs : further)[name] = value?.DeepClone();
        if (further.Count > 0)
            inputs[FurtherInputs] = further;
        return inputs;
    }

    private static string Reference(string name) =>
        Identifiers.IsValueName(name) ? $"{{{{input.{name}}}}}" : $"{{{{input.{FurtherInputs}[\"{name}\"]}}}}";

    private static JsonObject Members(IEnumerable<(string Name, string Value)> members)
    {
        var owner = new JsonObject();
        foreach (var (name, value) in members)
            owner[name] = value;
        return owner;
    }

    private static string NameOf(string goal)
    {
        var line = goal.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestName ? line : line[..(char.IsHighSurrogate(line[LongestName - 2]) ? LongestName - 2 : LongestName - 1)] + "…";
    }

    [GeneratedRegex(@"\{\{\s*input\.([^{}\s]+)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex InputReference();
}
