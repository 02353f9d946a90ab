using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Hosting.AdHoc;

/// <summary>
/// Reads a <see cref="TaskBody"/> from JSON and says of each member what is wrong with it. <c>outputs</c> may be objects
/// or texts (<c>name:type:description</c>), <c>allow</c> a list or one text with commas.
/// </summary>
public sealed class TaskBodyReader
{
    private static readonly string[] Members =
        ["surface", "device", "profile", "start", "goal", "inputs", "secrets", "outputs", "allow", "maxSteps", "timeoutSeconds", "planner"];

    private readonly JsonObject _json;
    private readonly List<Problem> _problems = [];

    private TaskBodyReader(JsonObject json) => _json = json;

    /// <summary>The body, and the problems found: with any, the body isn't to be used.</summary>
    public static (TaskBody Body, IReadOnlyList<Problem> Problems) Read(JsonNode? json)
    {
        if (json is not JsonObject body)
            return (new TaskBody(), [new Problem(null, "", "The body must be a JSON object.", $"Send an object with {string.Join(", ", Members)}.")]);
        var reader = new TaskBodyReader(body);
        return (reader.Read(), reader._problems);
    }

    private TaskBody Read()
    {
        foreach (var (name, _) in _json.Where(member => !Members.Contains(member.Key, StringComparer.Ordinal)))
            Wrong(name, $"There is no member “{name}”.", $"Use {string.Join(", ", Members)}.");
        var defaults = new TaskBody();
        return new TaskBody
        {
            Surface = Text("surface") ?? defaults.Surface,
            Device = Text("device"),
            Profile = Text("profile"),
            Start = Text("start"),
            Goal = Text("goal") ?? defaults.Goal,
            Inputs = Object("inputs").DeepClone().AsObject(),
            Secrets = ReadSecrets(),
            Outputs = ReadOutputs(),
            Allow = ReadAllow(),
            MaxSteps = Number("maxSteps"),
            TimeoutSeconds = Number("timeoutSeconds"),
            Planner = Text("planner") ?? defaults.Planner,
        };
    }

    private Dictionary<string, string> ReadSecrets()
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Object("secrets"))
        {
            if (AsText(value) is { } text)
                secrets[name] = text;
            else
                Wrong($"secrets.{name}", "A secret must be text.", "Put the value in quotes.");
        }

        return secrets;
    }

    private List<OutputSpec> ReadOutputs()
    {
        var outputs = new List<OutputSpec>();
        if (_json["outputs"] is not { } given)
            return outputs;
        if (given is not JsonArray list)
        {
            Wrong("outputs", "It must be a list.", "Write [{\"name\": \"…\", \"type\": \"text\", \"description\": \"…\"}].");
            return outputs;
        }

        for (var index = 0; index < list.Count; index++)
        {
            if (AsText(list[index]) is { } text)
                outputs.Add(OutputText.Parse(text));
            else if (list[index] is JsonObject output)
                outputs.Add(ReadOutput(output, $"outputs[{index}]"));
            else
                Wrong($"outputs[{index}]", "It must be an object or a text.", "Write {\"name\": \"…\", \"type\": \"text\"}, or \"name:type\".");
        }

        return outputs;
    }

    private OutputSpec ReadOutput(JsonObject output, string field)
    {
        string? Member(string name)
        {
            if (output[name] is not { } value)
                return null;
            if (AsText(value) is { } text)
                return text;
            Wrong($"{field}.{name}", "It must be text.", "Put it in quotes.");
            return null;
        }

        var fields = (output["fields"] as JsonArray)?.Select(AsText).OfType<string>().ToList();
        return new OutputSpec(Member("name") ?? "", Member("type") ?? "text", Member("description"), fields);
    }

    private List<string> ReadAllow()
    {
        if (_json["allow"] is not { } given)
            return [];
        if (AsText(given) is { } text)
            return AllowText.Split([text]);
        if (given is JsonArray list && list.All(item => AsText(item) is not null))
            return AllowText.Split(list.Select(item => AsText(item)!));
        Wrong("allow", "It must be a list of texts.", "Write [\"order\", \"pay\"], or \"all\".");
        return [];
    }

    private JsonObject Object(string member)
    {
        if (_json[member] is not { } value)
            return [];
        if (value is JsonObject owner)
            return owner;
        Wrong(member, "It must be an object.", "Write {\"name\": \"value\"}.");
        return [];
    }

    private string? Text(string member)
    {
        if (_json[member] is not { } value)
            return null;
        if (AsText(value) is { } text)
            return text;
        Wrong(member, "It must be text.", "Put it in quotes.");
        return null;
    }

    private int? Number(string member)
    {
        if (_json[member] is not { } value)
            return null;
        if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && number.TryGetValue(out int whole))
            return whole;
        Wrong(member, "It must be a whole number.", "Write it in digits, without quotes.");
        return null;
    }

    private static string? AsText(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private void Wrong(string field, string message, string cure) => _problems.Add(new Problem(null, field, message, cure));
}
