using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing.N8n;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>References: <c>{{#node.key#}}</c> within texts, and lists of node and keys.</summary>
internal sealed partial class DifyReferences(IReadOnlyDictionary<string, DifyNode> nodes, ImportDraft draft)
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _conversation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hidden = new(StringComparer.Ordinal);

    /// <summary>The input that a message is; null where the app has no chat.</summary>
    public string? Message { get; set; }

    /// <summary>The trigger of the chat, for the conversation's id.</summary>
    public string? ChatNode { get; set; }

    /// <summary>Variables of the app become inputs; secrets among them become secrets.</summary>
    public void Declare(JsonNode? workflow, SecretScrub secrets)
    {
        foreach (var variable in workflow.Objects("environment_variables"))
        {
            var name = variable.Text("name") ?? "";
            if (variable.Text("value_type") == "secret" || SecretScrub.IsSecretKey(name))
            {
                var secret = ImportNames.Slug(name, 48);
                _environment[name] = secrets.Mark(secret);
                ImportDraft.SecretNotes(draft.Whole, [secret.Length > 0 ? secret : "imported"]);
                continue;
            }

            _environment[name] = $"{{{{input.{Declare(name, variable)}}}}}";
            draft.Whole.Changed($"The environment variable “{ImportNames.Line(name)}” is an input of the agent now, with its value as the default.", $"环境变量“{ImportNames.Line(name)}”现在是智能体的输入，原值作为默认值。");
        }

        foreach (var variable in workflow.Objects("conversation_variables"))
        {
            var name = variable.Text("name") ?? "";
            if (variable.Text("value_type") == "secret" || SecretScrub.IsSecretKey(name))
            {
                var held = variable.Text("value") is { } value && SecretScrub.IsMarked(value) ? value : null;
                _hidden[name] = held ?? secrets.Mark(ImportNames.Slug(name, 48));
                draft.Whole.Changed($"The conversation variable “{ImportNames.Line(name)}” is a secret now.", $"会话变量“{ImportNames.Line(name)}”现在是机密。");
                if (held is null)
                    ImportDraft.SecretNotes(draft.Whole, [ImportNames.Slug(name, 48) is { Length: > 0 } slug ? slug : "imported"]);
                continue;
            }

            _conversation[name] = $"input.{Declare(name, variable)}";
            draft.Whole.Changed($"The conversation variable “{ImportNames.Line(name)}” is an input of the agent now: runs keep nothing for the next message.", $"会话变量“{ImportNames.Line(name)}”现在是智能体的输入：各次运行之间不保留值。");
        }
    }

    private string Declare(string name, JsonObject variable)
    {
        var type = Type(variable.Text("value_type"));
        return draft.Input(name, type, with: input => input with
        {
            Default = variable["value"] is { } value && Fits(value, type) ? value.DeepClone() : null,
            Description = variable.Text("description"),
        });
    }

    private static bool Fits(JsonNode value, string type) => type switch
    {
        ValueTypes.Number => value.GetValueKind() == JsonValueKind.Number,
        ValueTypes.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        ValueTypes.List => value is JsonArray,
        ValueTypes.Object => value is JsonObject,
        _ => ImportWords.AsText(value) is { Length: > 0 },
    };

    public static string Type(string? type) => type switch
    {
        "number" or "integer" or "float" => ValueTypes.Number,
        "boolean" => ValueTypes.Boolean,
        "object" or "json" => ValueTypes.Object,
        "string" or "secret" or "text" => ValueTypes.Text,
        { } list when list.StartsWith("array", StringComparison.Ordinal) => ValueTypes.List,
        "list" => ValueTypes.List,
        _ => ValueTypes.Any,
    };

    /// <summary>A text with references in Dify's spelling; other braces mean nothing.</summary>
    public string Text(string? written, DifyNode at)
    {
        var text = written ?? "";
        var made = new StringBuilder();
        var from = 0;
        foreach (Match match in Reference().Matches(text))
        {
            made.Append(ImportWords.Literal(text[from..match.Index])).Append(Braced(match.Groups[1].Value.Split('.'), match.Value, at));
            from = match.Index + match.Length;
        }

        return made.Append(ImportWords.Literal(text[from..])).ToString();
    }

    public JsonNode? Value(JsonNode? value, DifyNode at) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Value(member.Value, at)))),
        JsonArray items => new JsonArray([.. items.Select(item => Value(item, at))]),
        JsonValue text when text.TryGetValue(out string? written) => JsonValue.Create(Text(written, at)),
        _ => value?.DeepClone(),
    };

    /// <summary>A text with Jinja's <c>{{ name }}</c>, whose names are variables of the node.</summary>
    public string Template(string? written, DifyNode at) => new DifyTemplate(this, at).Read(written ?? "");

    /// <summary>A selector as a whole reference within braces; what leads nowhere stays, and keeps the agent from running.</summary>
    public string Selector(JsonNode? selector, DifyNode at) => Braced(Keys(selector), $"{{{{#{string.Join('.', Keys(selector))}#}}}}", at);

    /// <summary>A selector as a reference without braces.</summary>
    public string? Find(JsonNode? selector) => Find(Keys(selector));

    /// <summary>Parts of a selector; a part may itself be several with dots between them.</summary>
    private static string[] Keys(JsonNode? selector) => [.. (selector as JsonArray ?? []).Select(ImportWords.AsText).OfType<string>().SelectMany(key => key.Split('.'))];

    private string Braced(string[] path, string original, DifyNode at)
    {
        if (path is ["env", { } name] && _environment.TryGetValue(name, out var value))
            return value;
        if (path is ["conversation", { } hidden] && _hidden.TryGetValue(hidden, out var secret))
            return secret;
        if (Find(path) is { } reference)
            return $"{{{{{reference}}}}}";
        at.Entry.Lost("A reference leads to nothing that is here; it stands in the node as it was, and has to be written anew before the agent can run.", "有一个引用在此处没有对应的值；按原样保留在节点中，需改写后智能体才能运行。", original);
        return ImportWords.Untranslated(string.Join('.', path));
    }

    private string? Find(string[] path) => path switch
    {
        [{ } start, "sys", .. var rest] when nodes.ContainsKey(start) => Find(["sys", .. rest]),
        ["sys", "query"] when Message is { } message => $"input.{message}",
        ["sys", "conversation_id"] when ChatNode is { } chat => $"{chat}.conversation",
        ["sys", { } name] => $"input.{OfInstallation(name)}",
        ["env", { } name] => _environment.TryGetValue(name, out var value) && value.StartsWith("{{", StringComparison.Ordinal) ? value[2..^2] : null,
        ["conversation", { } name, .. var rest] => _conversation.TryGetValue(name, out var reference) ? Join(reference, rest) : null,
        [{ } id, .. var keys] when nodes.TryGetValue(id, out var node) => node.Refer(keys),
        _ => null,
    };

    /// <summary>What the installation knew by itself is asked for: who calls, which files came along.</summary>
    private string OfInstallation(string name) => draft.Input(
        name,
        name switch { "files" => ValueTypes.List, "dialogue_count" or "timestamp" => ValueTypes.Number, _ => ValueTypes.Text },
        _ => draft.Whole.Todo(
            $"“sys.{ImportNames.Line(name)}” was told by the Dify installation. It is an input of the agent now: give it a value when it is run.",
            $"“sys.{ImportNames.Line(name)}”原由 Dify 提供，现在是智能体的输入：运行时请填写。"));

    public static string? Join(string head, IEnumerable<string> keys) =>
        N8nPaths.Write(head, keys.Select(key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? PathSegment.Item(index) : PathSegment.Member(key)));

    [GeneratedRegex(@"\{\{#([^#{}\r\n]{1,400})#\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
