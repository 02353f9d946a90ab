using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>Calls, models, tools and people.</summary>
internal sealed partial class DifyMapper
{
    private static bool Http(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "http");
        node.Refer = keys => keys switch
        {
            ["status_code"] => $"{draft.Id}.status",
            ["body" or "headers", ..] => DifyReferences.Join(draft.Id, keys),
            ["error_message", ..] => $"{draft.Id}.error.message",
            _ => null,
        };
        node.Fill = () =>
        {
            var data = node.Data;
            draft.Settings["method"] = (data.Text("method") ?? "get").ToUpperInvariant();
            draft.Settings["url"] = mapper._references.Text(data.Text("url"), node);
            var (query, headers) = (mapper.Lines(data.Text("params"), node), mapper.Lines(data.Text("headers"), node));
            mapper.LogIn(node, headers);
            if (query.Count > 0)
                draft.Settings["query"] = query;
            if (headers.Count > 0)
                draft.Settings["headers"] = headers;
            mapper.Body(node, draft);
            var timeout = data.Object("timeout");
            if ((timeout.Number("read") ?? timeout.Number("max_read_timeout") ?? 0) is > 0 and var seconds)
                draft.Settings["timeoutSeconds"] = Math.Clamp(Math.Ceiling(seconds), 1, 600);
            if (data["ssl_verify"] is JsonValue verify && verify.GetValueKind() == JsonValueKind.False)
                node.Entry.Lost("Certificates are always checked here.", "此处始终验证证书。", "ssl_verify: false");
        };
        return true;
    }

    /// <summary>Lines of <c>name:value</c>.</summary>
    private JsonObject Lines(string? text, DifyNode node)
    {
        var pairs = new JsonObject();
        foreach (var line in (text ?? "").Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && ImportNames.Line(line[..colon], 200) is { Length: > 0 } name)
                pairs.TryAdd(name, _references.Text(line[(colon + 1)..].Trim(), node));
        }

        return pairs;
    }

    private void LogIn(DifyNode node, JsonObject headers)
    {
        var authorization = node.Data.Object("authorization");
        if (authorization.Text("type") is not "api-key" || authorization.Object("config") is not { } config)
            return;
        var key = config.Text("api_key") is { Length: > 0 } written ? _references.Text(written, node) : null;
        if (key is null)
        {
            var name = $"{node.Draft!.Id}.key";
            key = _draft.Secrets.Mark(name);
            ImportDraft.SecretNotes(node.Entry, [ImportNames.Slug(name, 48)]);
        }

        switch (config.Text("type"))
        {
            case "basic":
                headers.TryAdd("Authorization", $"Basic {key}");
                break;
            case "custom":
                headers.TryAdd(ImportNames.Line(config.Text("header"), 100) is { Length: > 0 } header ? header : "Authorization", key);
                break;
            default:
                headers.TryAdd("Authorization", $"Bearer {key}");
                break;
        }
    }

    private void Body(DifyNode node, DraftNode draft)
    {
        var body = node.Data.Object("body");
        var type = body.Text("type") ?? "none";
        var parts = body.Objects("data").ToList();
        var text = ImportWords.AsText(body?["data"]) ?? parts.FirstOrDefault(part => part.Text("type") is "text" or null).Text("value") ?? "";
        switch (type)
        {
            case "none" or "":
                return;
            case "json":
                draft.Settings["bodyKind"] = "json";
                draft.Settings["body"] = Json(text, node);
                break;
            case "form-data" or "x-www-form-urlencoded":
                draft.Settings["bodyKind"] = "form";
                var form = parts.Count == 0 ? Lines(text, node) : [];
                foreach (var part in parts.Where(part => part.Text("type") is not "file"))
                {
                    if (ImportNames.Line(part.Text("key"), 200) is { Length: > 0 } name)
                        form.TryAdd(name, _references.Text(part.Text("value"), node));
                }

                if (parts.Any(part => part.Text("type") == "file"))
                    node.Entry.Lost("Files in a form are not sent.", "表单中的文件不会发送。");
                ImportWords.DropMultipart(draft.Settings["headers"] as JsonObject);
                if (type == "form-data")
                    node.Entry.Changed("The form is sent as form-urlencoded.", "表单以 form-urlencoded 方式发送。");
                draft.Settings["body"] = form;
                break;
            case "raw-text":
                draft.Settings["bodyKind"] = "text";
                draft.Settings["body"] = _references.Text(text, node);
                break;
            default:
                node.Entry.Lost("A body of this type can't be sent.", "无法发送这种类型的请求体。", type);
                break;
        }
    }

    /// <summary>JSON with references within and between its quotes; a text where it doesn't become JSON.</summary>
    private JsonNode Json(string text, DifyNode node)
    {
        var quoted = false;
        var made = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && (at == 0 || text[at - 1] != '\\'))
                quoted = !quoted;
            if (!quoted && string.CompareOrdinal(text, at, "{{#", 0, 3) == 0 && text.IndexOf("#}}", at, StringComparison.Ordinal) is > 0 and var end)
            {
                made.Append('"').Append(text, at, end + 3 - at).Append('"');
                at = end + 2;
            }
            else
                made.Append(text[at]);
        }

        try
        {
            return _references.Value(JsonNode.Parse(made.ToString(), documentOptions: new JsonDocumentOptions { MaxDepth = 20, AllowDuplicateProperties = false }), node) ?? JsonValue.Create("");
        }
        catch (JsonException)
        {
            node.Entry.Changed("The body is no JSON before its references are filled in; it is one text here.", "填入引用之前请求体不是 JSON；此处为一段文本。");
            return JsonValue.Create(_references.Text(text, node));
        }
    }

    private static bool Llm(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "task");
        var outputs = Structured(node.Data.Object("structured_output").Object("schema"));
        node.Refer = keys => keys switch
        {
            ["structured_output", { } name, ..] when outputs.Any(output => output.Text("name") == name) => DifyReferences.Join(draft.Id, keys.Skip(1)),
            ["text" or "structured_output" or "reasoning_content", ..] => $"{draft.Id}.answer",
            ["error_message", ..] => $"{draft.Id}.error.message",
            _ => null,
        };
        node.Fill = () =>
        {
            var parts = node.Data["prompt_template"] is JsonArray messages
                ? messages.OfType<JsonObject>().Select(message => message.Text("edition_type") == "jinja2" ? (message.Text("jinja2_text"), true) : (message.Text("text"), false))
                : [(node.Data.Object("prompt_template").Text("text"), false)];
            var goal = string.Join("\n\n", parts.Select(part => mapper.Prompt(part.Item1, part.Item2, node)).Where(text => text.Trim().Length > 0));
            if (node.Data.Object("memory") is { } memory && memory.Text("query_prompt_template") is { Length: > 0 } query)
                goal = $"{goal}\n\n{mapper._references.Text(query, node)}";
            if (goal.Contains("{{=context", StringComparison.Ordinal))
                node.Entry.Todo("The context came from a knowledge base.", "上下文来自知识库。");
            FillTask(node, draft, goal);
            if (outputs.Count > 0)
                draft.Settings["outputs"] = new JsonArray([.. outputs.Select(output => output.DeepClone())]);
            if (node.Data.Object("vision").Flag("enabled"))
                node.Entry.Lost("Pictures are not handed to the task.", "图片不会传给任务。");
            if (node.Data.Object("memory") is not null)
                node.Entry.Lost("The memory of the conversation is not taken over.", "对话记忆未导入。");
        };
        return true;
    }

    private string Prompt(string? text, bool isTemplate, DifyNode node)
    {
        var context = node.Data.Object("context") is { } given && given.Flag("enabled") && _references.Find(given["variable_selector"]) is { } reference ? $"{{{{{reference}}}}}" : null;
        var made = isTemplate ? _references.Template(text, node) : _references.Text((text ?? "").Replace("{{#context#}}", "\uE00C", StringComparison.Ordinal), node);
        return made.Replace("\uE00C", context ?? ImportWords.Untranslated("context"), StringComparison.Ordinal);
    }

    private static void FillTask(DifyNode node, DraftNode draft, string goal)
    {
        draft.Settings["goal"] = goal.Trim().Length > 0 ? goal.Trim() : node.Title.Length > 0 ? node.Title : node.Type;
        node.Entry.Changed("A model answered a prompt there. Here it is a task with the prompt as its goal.", "原先由模型回答提示词；此处是以提示词为目标的任务。");
        node.Entry.Todo("Say where it works: add a surface or name tools, and choose a planner with a model where the goal needs one.", "请指定任务在哪里进行：添加屏幕或填写工具；如目标需要模型，请选择使用模型的规划器。");
        if (node.Data.Object("model") is { } model)
            node.Entry.Lost("The model is not taken over: the task's planner says which one it works with.", "模型未导入：由任务的规划器决定使用哪个模型。", $"{model.Text("provider")} {model.Text("name")} {model.Object("completion_params")?.ToJsonString()}".Trim());
    }

    private static List<JsonObject> Structured(JsonObject? schema)
    {
        var outputs = new List<JsonObject>();
        foreach (var (name, property) in schema.Object("properties") ?? [])
            Declare(outputs, name, DifyReferences.Type(property.Text("type")), property.Text("description"));
        return outputs;
    }

    private static void Declare(List<JsonObject> outputs, string? name, string type, string? description)
    {
        var made = ImportNames.Value(name, "value");
        if (made is not ("outcome" or "answer" or "progress" or "reason" or "error") && outputs.All(output => output.Text("name") != made))
            outputs.Add(new JsonObject { ["name"] = made, ["type"] = type, ["description"] = ImportNames.Line(description, 300) });
    }

    private static bool AgentNode(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "task");
        node.Refer = keys => keys is ["text" or "json", ..] ? $"{draft.Id}.answer" : keys is ["error_message", ..] ? $"{draft.Id}.error.message" : null;
        node.Fill = () =>
        {
            var parameters = node.Data.Object("agent_parameters");
            var goal = string.Join("\n\n", ((JsonNode?[])[parameters?["instruction"], parameters?["query"]]).Select(part => mapper.Parameter(part, node)).Where(text => text.Trim().Length > 0));
            FillTask(node, draft, goal);
            if (parameters.Object("tools")?["value"] is JsonArray { Count: > 0 } tools)
                node.Entry.Lost("Its tools are not taken over; name tools that are here.", "其工具未导入；请填写此处可用的工具。", string.Join(", ", tools.Select(tool => tool.Text("tool_name") ?? tool.Text("tool_label"))));
        };
        return true;
    }

    /// <summary>A value of a tool or an agent: a constant, a text with references, or a variable.</summary>
    private string Parameter(JsonNode? parameter, DifyNode node) => parameter switch
    {
        JsonObject one when one.Text("type") == "variable" => one["value"] is JsonArray ? _references.Selector(one["value"], node) : _references.Text(one.Text("value"), node),
        JsonObject one => one["value"] is JsonValue value ? _references.Text(value.ToString(), node) : one["value"] is { } other ? ImportWords.Literal(other.ToJsonString()) : "",
        JsonValue value => _references.Text(value.ToString(), node),
        _ => "",
    };

    private static bool Classifier(DifyMapper mapper, DifyNode node)
    {
        var classes = node.Data.Objects("classes").Take(100).ToList();
        if (classes.Count == 0)
            return false;
        var task = mapper.Make(node, "task");
        var choice = mapper.Extra(node, "switch", $"{node.Title} →");
        mapper._draft.Connect(task.Id, "out", choice.Id);
        var words = new List<string>();
        foreach (var one in classes)
        {
            var word = ImportNames.Line((one.Text("name") ?? "").Replace("{{", "", StringComparison.Ordinal), 60);
            words.Add(ImportNames.Free(word.Length == 0 || word.ToLowerInvariant() is "else" or "error" or "*" ? $"class {words.Count + 1}" : word, name => words.Contains(name, StringComparer.OrdinalIgnoreCase), " "));
        }

        node.Refer = keys => keys is ["class_name" or "class_label", ..] ? $"{task.Id}.category" : null;
        node.Port = handle => handle == "fail-branch" ? (task.Id, "error") : classes.FindIndex(one => one.Text("id") == handle) is >= 0 and var at ? (choice.Id, words[at]) : null;
        node.Entry.Text = new LocalText("Is a task that tells the class, and a “Switch” that goes on by it.", "现在是判断类别的任务，以及按类别分支的“多路选择”。");
        node.Fill = () =>
        {
            var goal = $"Say which of these classes the text belongs to.\n{string.Join("\n", words.Select((word, index) => $"- {ImportWords.Literal(word)}{(classes[index].Text("name") is { } full && ImportNames.Line(full, 60) != ImportNames.Line(full, 1000) ? $": {mapper._references.Text(full, node)}" : "")}"))}\n\n{mapper._references.Selector(node.Data["query_variable_selector"], node)}";
            if (mapper.Instruction(node) is { Length: > 0 } instruction)
                goal += $"\n\n{instruction}";
            FillTask(node, task, goal);
            task.Settings["outputs"] = new JsonArray(new JsonObject { ["name"] = "category", ["type"] = "text", ["description"] = ImportNames.Line($"One of: {string.Join(", ", words)}", 400) });
            choice.Settings["value"] = $"{{{{{task.Id}.category}}}}";
            choice.Settings["cases"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        };
        return true;
    }

    private string Instruction(DifyNode node) => _references.Text(node.Data.Text("instruction") ?? node.Data.Text("instructions"), node);

    private static bool Extractor(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "task");
        var outputs = new List<JsonObject>();
        foreach (var parameter in node.Data.Objects("parameters"))
            Declare(outputs, parameter.Text("name"), DifyReferences.Type(parameter.Text("type")), parameter.Text("description"));
        node.Refer = keys => keys switch
        {
            ["__reason"] => $"{draft.Id}.reason",
            [{ } name, .. var rest] when outputs.Any(output => output.Text("name") == ImportNames.Value(name, "value")) => DifyReferences.Join($"{draft.Id}.{ImportNames.Value(name, "value")}", rest),
            _ => null,
        };
        node.Fill = () =>
        {
            var goal = $"Find these values in the text: {string.Join(", ", outputs.Select(output => output.Text("name")))}.\n\n{mapper._references.Selector(node.Data["query"], node)}\n\n{mapper.Instruction(node)}";
            FillTask(node, draft, goal);
            if (outputs.Count > 0)
                draft.Settings["outputs"] = new JsonArray([.. outputs.Select(output => output.DeepClone())]);
        };
        return true;
    }

    private static bool Tool(DifyMapper mapper, DifyNode node)
    {
        var inputs = () => new JsonObject((node.Data.Object("tool_parameters") ?? node.Data.Object("tool_configurations") ?? []).Select(pair => KeyValuePair.Create(ImportNames.Value(pair.Key, "value"), (JsonNode?)JsonValue.Create(mapper.Parameter(pair.Value, node)))).DistinctBy(pair => pair.Key));
        var label = ImportNames.Line(node.Data.Text("tool_label") ?? node.Data.Text("tool_name") ?? node.Title);
        if (node.Data.Text("provider_type") == "workflow")
        {
            var call = mapper.Make(node, "agent");
            node.Refer = keys => keys is ["text" or "json", ..] ? call.Id : DifyReferences.Join(call.Id, keys);
            call.Settings["agent"] = ImportNames.AgentId(node.Data.Text("tool_label") ?? node.Data.Text("tool_name") ?? label);
            node.Entry.Todo("Import the workflow it calls too, and choose that agent here: it is named by a guess.", "请同时导入它调用的工作流，并在此选择对应的智能体：目前的标识是猜测的。", label);
            node.Fill = () =>
            {
                if (inputs() is { Count: > 0 } given)
                    call.Settings["inputs"] = given;
            };
            return true;
        }

        var draft = mapper.Make(node, "task");
        node.Refer = keys => keys is ["text" or "json" or "files", ..] ? $"{draft.Id}.answer" : keys is ["error_message", ..] ? $"{draft.Id}.error.message" : null;
        node.Fill = () =>
        {
            var given = inputs();
            var goal = $"{ImportWords.Literal(label)} ({ImportWords.Literal(ImportNames.Line(node.Data.Text("provider_name") ?? node.Data.Text("provider_id")))})\n{string.Join("\n", given.Select(pair => $"{pair.Key}: {pair.Value}"))}";
            FillTask(node, draft, goal);
            node.Entry.Lost("The tool itself is not here; the task is told what it did.", "该工具在此处不存在；任务中写明了它的作用。", $"{node.Data.Text("provider_id")} {node.Data.Text("tool_name")}".Trim());
        };
        return true;
    }

    private static bool Human(DifyMapper mapper, DifyNode node)
    {
        var actions = node.Data.Objects("user_actions").Take(50).ToList();
        var fields = node.Data.Objects("inputs").Select(input => (Name: ImportNames.Value(input.Text("output_variable_name") ?? input.Text("variable") ?? input.Text("name"), "field"), Label: input.Text("label") ?? "")).DistinctBy(field => field.Name).ToList();
        var asks = fields.Count == 0 && actions.Count == 2;
        var draft = mapper.Make(node, asks ? "approval" : "form");
        DraftNode? choice = null;
        if (!asks && actions.Count > 1)
        {
            choice = mapper.Extra(node, "switch", $"{node.Title} →");
            mapper._draft.Connect(draft.Id, "out", choice.Id);
        }

        node.Port = handle =>
        {
            if (handle is "__timeout" or "timeout")
                return (draft.Id, "timeout");
            var at = actions.FindIndex(action => action.Text("id") == handle);
            return asks ? (draft.Id, at == 1 ? "rejected" : "approved") : choice is null ? (draft.Id, "out") : at >= 0 ? (choice.Id, Word(actions[at], at)) : (choice.Id, SwitchKind.ElsePort);
        };
        node.Refer = keys => keys is ["__action_id", ..] ? asks ? $"{draft.Id}.approved" : $"{draft.Id}.action" : DifyReferences.Join(draft.Id, keys);
        node.Fill = () =>
        {
            draft.Settings["title"] = node.Title.Length > 0 ? node.Title : "?";
            draft.Settings["text"] = mapper._references.Text(node.Data.Text("form_content"), node);
            if (node.Data.Number("timeout") is > 0 and var time)
                draft.Settings["timeoutSeconds"] = Math.Clamp(time * (node.Data.Text("timeout_unit") switch { "day" => 86_400, "hour" => 3600, "minute" => 60, _ => 1 }), 1, 315_360_000);
            if (!asks)
            {
                var values = fields.Select(field => new JsonObject { ["name"] = field.Name, ["type"] = "text", ["description"] = ImportNames.Line(field.Label, 200) }).ToList();
                if (choice is not null || values.Count == 0)
                    values.Add(new JsonObject { ["name"] = "action", ["type"] = "text", ["description"] = ImportNames.Line(string.Join(" / ", actions.Select(Word)), 300) });
                draft.Settings["fields"] = new JsonArray([.. values]);
            }

            if (choice is not null)
            {
                choice.Settings["value"] = $"{{{{{draft.Id}.action}}}}";
                choice.Settings["cases"] = new JsonArray([.. actions.Select(Word).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => JsonValue.Create(word))]);
            }

            node.Entry.Changed("It is asked in the inbox here.", "此处在待办中询问。");
        };
        return true;

        static string Word(JsonObject action, int index) => ImportNames.Line((action.Text("title") ?? action.Text("id") ?? "").Replace("{{", "", StringComparison.Ordinal), 60) is { Length: > 0 } word && word.ToLowerInvariant() is not ("else" or "error" or "*") ? word : $"action {index + 1}";
    }
}
