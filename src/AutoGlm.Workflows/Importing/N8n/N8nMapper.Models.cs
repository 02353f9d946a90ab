using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Nodes that work with a model become tasks: the goal is the prompt. What belongs to them is told of them.</summary>
internal sealed partial class N8nMapper
{
    private static bool Task(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, "task");
        var outputs = OutputsFor(node);
        node.Refer = (path, _) => path switch
        {
            [] => $"{draft.Id}.answer",
            [{ Name: "output" or "response" or "text" or "message" }, { Name: { } name }, ..] when outputs.Any(output => output.Text("name") == name) => N8nPaths.Write(draft.Id, path.Skip(1)),
            [{ Name: { } name }, ..] when outputs.Any(output => output.Text("name") == name) => N8nPaths.Write(draft.Id, path),
            [{ Name: "output" or "text" or "response" or "message" or "content" or "choices" or "candidates" }, ..] => $"{draft.Id}.answer",
            _ => null,
        };
        node.Fill = () =>
        {
            FillTask(node, draft, mapper.GoalOf(node));
            if (outputs.Count > 0)
                draft.Settings["outputs"] = new JsonArray([.. outputs.Select(output => output.DeepClone())]);
        };
        return true;
    }

    private static void FillTask(N8nNode node, DraftNode draft, string goal)
    {
        draft.Settings["goal"] = goal.Trim().Length > 0 ? goal.Trim() : node.ShownName;
        node.Entry.Changed("A model answered a prompt there. Here it is a task with the prompt as its goal.", "原先由模型回答提示词；此处是以提示词为目标的任务。");
        node.Entry.Todo("Say where it works: add a surface or name tools, and choose a planner with a model where the goal needs one.", "请指定任务在哪里进行：添加屏幕或填写工具；如目标需要模型，请选择使用模型的规划器。");
    }

    private string GoalOf(N8nNode node)
    {
        var parameters = node.Parameters;
        var goal = new StringBuilder();
        foreach (var part in (JsonNode?[])[parameters.Object("options")?["systemMessage"], parameters["systemMessage"]])
            Append(part);
        foreach (var message in parameters.Object("messages").Objects("messageValues").Concat(parameters.Object("messages").Objects("values")).Concat(parameters.Object("prompt").Objects("messages")).Concat(parameters.Object("responses").Objects("values")))
            Append(message["message"] ?? message["content"]);
        if (parameters.Text("promptType") is "define" or null || parameters.Text("text") is { Length: > 0 })
            Append(parameters["text"] ?? parameters["prompt"] ?? parameters["query"]);
        if (goal.Length == 0 || (parameters.Text("promptType") is "auto" or null && parameters["text"] is null && node.Type is "ai.agent" or "ai.chainLlm"))
        {
            if (N8nExpressions.FromInputs(node, [Templates.PathSegment.Member("chatInput")]) is [var message, ..])
                Append(JsonValue.Create($"{{{{{message}}}}}"), raw: true);
        }

        return goal.ToString();

        void Append(JsonNode? part, bool raw = false)
        {
            var text = raw ? ImportWords.AsText(part) ?? "" : ImportWords.AsText(part) is { } written ? _expressions.Text(written, node) : "";
            if (text.Trim().Length > 0)
                goal.Append(goal.Length > 0 ? "\n\n" : "").Append(text.Trim());
        }
    }

    /// <summary>What an output parser or the node itself asks for.</summary>
    private static List<JsonObject> OutputsFor(N8nNode node)
    {
        var outputs = new List<JsonObject>();
        foreach (var attribute in node.Parameters.Object("attributes").Objects("attributes"))
            Add(attribute.Text("name"), Type(attribute.Text("type")), attribute.Text("description"));
        foreach (var schema in node.In.Where(link => link.Type == "ai_outputParser").Select(link => link.From.Parameters).Append(node.Parameters))
        {
            var written = schema.Text("schemaType") == "manual" || schema["inputSchema"] is not null || schema["jsonSchema"] is not null ? schema.Text("inputSchema") ?? schema.Text("jsonSchema") : null;
            if (Parsed(written) is JsonObject typed)
            {
                foreach (var (name, property) in typed.Object("properties") ?? [])
                    Add(name, Type(property.Text("type")), property.Text("description"));
            }
            else if (Parsed(schema.Text("jsonSchemaExample")) is JsonObject example)
            {
                foreach (var (name, value) in example)
                    Add(name, TypeOf(value), null);
            }
        }

        return outputs;

        void Add(string? name, string type, string? description)
        {
            var made = ImportNames.Value(name, "value");
            if (outputs.Any(output => output.Text("name") == made) || made is "outcome" or "answer" or "progress" or "reason" or "error")
                return;
            outputs.Add(new JsonObject { ["name"] = made, ["type"] = type, ["description"] = ImportNames.Line(description, 300) });
        }
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => ValueTypes.Number,
        JsonValueKind.True or JsonValueKind.False => ValueTypes.Boolean,
        JsonValueKind.Array => ValueTypes.List,
        JsonValueKind.Object => ValueTypes.Object,
        _ => ValueTypes.Text,
    };

    private static JsonNode? Parsed(string? text)
    {
        try
        {
            return text is { Length: > 1 } ? JsonNode.Parse(text.TrimStart('='), documentOptions: new JsonDocumentOptions { MaxDepth = 20, AllowDuplicateProperties = false }) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A task says which of the classes it is, and a switch goes on by it.</summary>
    private static bool Classify(N8nMapper mapper, N8nNode node)
    {
        var classes = node.Type == "ai.sentimentAnalysis"
            ? (Parsed($"[{string.Join(',', (node.Parameters.Object("options").Text("categories") ?? "Positive, Neutral, Negative").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => JsonSerializer.Serialize(word)))}]") as JsonArray ?? []).Select(ImportWords.AsText).OfType<string>().Select(name => (Name: name, Description: "")).ToList()
            : node.Parameters.Object("categories").Objects("categories").Select(one => (Name: one.Text("category") ?? "", Description: one.Text("description") ?? "")).ToList();
        var words = classes.Select(one => ImportNames.Line(one.Name.Replace("{{", "", StringComparison.Ordinal))).ToList();
        if (words.Count == 0 || words.Any(word => word.Length == 0 || word.ToLowerInvariant() is "else" or "error" or "*") || words.Distinct(StringComparer.OrdinalIgnoreCase).Count() != words.Count)
            return false;
        var task = mapper.Make(node, "task");
        var choice = mapper.Extra(node, "switch", $"{node.ShownName} →", 0);
        choice.X = node.X + ImportLayout.Across / 2;
        mapper._draft.Connect(task.Id, "out", choice.Id);
        node.Refer = (path, _) => path is [{ Name: "sentimentAnalysis" or "category" }, ..] ? $"{task.Id}.category" : N8nNode.PassOn;
        var hasOther = node.Parameters.Object("options").Text("fallback") == "other";
        node.Outputs = words.Count + (hasOther ? 1 : 0);
        node.Ports = output => output < words.Count ? [(choice.Id, words[output])] : output == words.Count && hasOther ? [(choice.Id, SwitchKind.ElsePort)] : [];
        node.Entry.Text = new Nodes.LocalText("Is a task that tells the class, and a “Switch” that goes on by it.", "现在是判断类别的任务，以及按类别分支的“多路选择”。");
        node.Fill = () =>
        {
            var text = mapper.Text(node, "inputText");
            var list = string.Join("\n", classes.Select(one => $"- {ImportWords.Literal(one.Name)}{(one.Description.Length > 0 ? $": {ImportWords.Literal(one.Description)}" : "")}"));
            FillTask(node, task, $"Say which of these classes the text belongs to.\n{list}\n\n{text}");
            task.Settings["outputs"] = new JsonArray(new JsonObject { ["name"] = "category", ["type"] = "text", ["description"] = $"One of: {ImportNames.Line(string.Join(", ", words), 400)}" });
            choice.Settings["value"] = $"{{{{{task.Id}.category}}}}";
            choice.Settings["cases"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        };
        return true;
    }

    /// <summary>Models, memories and parsers are settings of the node they hang on.</summary>
    private static bool PartOfTask(N8nMapper mapper, N8nNode node)
    {
        var owners = node.Out.Where(link => link.Type.StartsWith("ai_", StringComparison.Ordinal)).Select(link => link.To).ToList();
        if (owners.Count == 0 || node.MainIn.Any())
            return false;
        node.Refer = static (_, _) => null;
        node.Fill = () =>
        {
            foreach (var owner in owners.Where(owner => owner.Draft is not null))
                node.Entry.Nodes.Add(owner.Draft!.Id);
            if (node.Type.StartsWith("ai.outputParser", StringComparison.Ordinal))
            {
                node.Entry.Text = new Nodes.LocalText("What it asks for is what the task brings back.", "它要求的内容现在是任务带回的结果。");
                node.Entry.Outcome = ImportOutcome.Changed;
                return;
            }

            node.Entry.Outcome = ImportOutcome.Lost;
            var model = node.Parameters.Object("model").Text("value") ?? node.Parameters.Text("model") ?? node.Parameters.Text("modelName");
            node.Entry.Text = node.Type.StartsWith("ai.lm", StringComparison.Ordinal)
                ? new Nodes.LocalText("The model is not taken over: the task's planner says which one it works with.", "模型未导入：由任务的规划器决定使用哪个模型。")
                : new Nodes.LocalText("A task has nothing of this kind: it keeps what it needs by itself.", "任务没有这种设置：它自己保存所需内容。");
            node.Entry.Add(ImportNoteKind.Lost, "As it was set:", "原设置：", $"{model} {node.Parameters.ToJsonString()}".Trim());
        };
        return true;
    }
}
