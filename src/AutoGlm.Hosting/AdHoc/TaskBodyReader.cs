using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Nodes;
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
            return (new TaskBody(), [Problem.Error(null, "", new("The body must be a JSON object.", "内容必须是 JSON 对象。"), new($"Send an object with {string.Join(", ", Members)}.", $"请提供包含以下成员的对象：{string.Join("、", Members)}。"))]);
        var reader = new TaskBodyReader(body);
        return (reader.Read(), reader._problems);
    }

    private TaskBody Read()
    {
        foreach (var (name, _) in _json.Where(member => !Members.Contains(member.Key, StringComparer.Ordinal)))
            Wrong(name, new($"There is no member “{name}”.", $"没有成员“{name}”。"), new($"Use {string.Join(", ", Members)}.", $"可用的有：{string.Join("、", Members)}。"));
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
                Wrong($"secrets.{name}", new("A secret must be text.", "机密必须是文本。"), new("Put the value in quotes.", "请给值加上引号。"));
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
            Wrong("outputs", new("It must be a list.", "必须是列表。"), new("Write [{\"name\": \"…\", \"type\": \"text\", \"description\": \"…\"}].", "请写成 [{\"name\": \"…\", \"type\": \"text\", \"description\": \"…\"}]。"));
            return outputs;
        }

        for (var index = 0; index < list.Count; index++)
        {
            if (AsText(list[index]) is { } text)
                outputs.Add(OutputText.Parse(text));
            else if (list[index] is JsonObject output)
                outputs.Add(ReadOutput(output, $"outputs[{index}]"));
            else
                Wrong($"outputs[{index}]", new("It must be an object or a text.", "必须是对象或文本。"), new("Write {\"name\": \"…\", \"type\": \"text\"}, or \"name:type\".", "请写成 {\"name\": \"…\", \"type\": \"text\"} 或 \"name:type\"。"));
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
            Wrong($"{field}.{name}", new("It must be text.", "必须是文本。"), new("Put it in quotes.", "请加上引号。"));
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
        Wrong("allow", new("It must be a list of texts.", "必须是由文本组成的列表。"), new("Write [\"order\", \"pay\"], or \"all\".", "请写成 [\"order\", \"pay\"] 或 \"all\"。"));
        return [];
    }

    private JsonObject Object(string member)
    {
        if (_json[member] is not { } value)
            return [];
        if (value is JsonObject owner)
            return owner;
        Wrong(member, new("It must be an object.", "必须是对象。"), new("Write {\"name\": \"value\"}.", "请写成 {\"name\": \"value\"}。"));
        return [];
    }

    private string? Text(string member)
    {
        if (_json[member] is not { } value)
            return null;
        if (AsText(value) is { } text)
            return text;
        Wrong(member, new("It must be text.", "必须是文本。"), new("Put it in quotes.", "请加上引号。"));
        return null;
    }

    private int? Number(string member)
    {
        if (_json[member] is not { } value)
            return null;
        if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && number.TryGetValue(out int whole))
            return whole;
        Wrong(member, new("It must be a whole number.", "必须是整数。"), new("Write it in digits, without quotes.", "请只写数字，不加引号。"));
        return null;
    }

    private static string? AsText(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private void Wrong(string field, LocalText message, LocalText cure) => _problems.Add(Problem.Error(null, field, message, cure));
}
