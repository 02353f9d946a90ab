using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Nodes that wait for people, and what only stands on the canvas.</summary>
internal sealed partial class N8nMapper
{
    private static readonly Dictionary<string, Func<N8nMapper, N8nNode, bool>> Handlers = new(StringComparer.Ordinal)
    {
        ["manualTrigger"] = Manual,
        ["start"] = Manual,
        ["executeWorkflowTrigger"] = CalledByOther,
        ["formTrigger"] = Form,
        ["ai.chatTrigger"] = Chat,
        ["ai.manualChatTrigger"] = Chat,
        ["webhook"] = Webhook,
        ["scheduleTrigger"] = Schedule,
        ["cron"] = Schedule,
        ["interval"] = Schedule,
        ["respondToWebhook"] = Respond,
        ["httpRequest"] = Http,
        ["graphql"] = GraphQl,
        ["executeWorkflow"] = Call,
        ["if"] = If,
        ["filter"] = If,
        ["switch"] = Switch,
        ["set"] = Set,
        ["editFields"] = Set,
        ["noOp"] = Fold,
        ["merge"] = Merge,
        ["splitInBatches"] = Loop,
        ["splitOut"] = SplitOut,
        ["itemLists"] = SplitOut,
        ["aggregate"] = Aggregate,
        ["wait"] = Wait,
        ["stopAndError"] = Fail,
        ["form"] = FormPage,
        ["stickyNote"] = Sticky,
        ["openAi"] = Task,
        ["ai.agent"] = Task,
        ["ai.chainLlm"] = Task,
        ["ai.chainSummarization"] = Task,
        ["ai.chainRetrievalQa"] = Task,
        ["ai.openAi"] = Task,
        ["ai.anthropic"] = Task,
        ["ai.googleGemini"] = Task,
        ["ai.ollama"] = Task,
        ["ai.openAiAssistant"] = Task,
        ["ai.informationExtractor"] = Task,
        ["ai.textClassifier"] = Classify,
        ["ai.sentimentAnalysis"] = Classify,
    };

    static N8nMapper()
    {
        foreach (var model in new[]
        {
            "lmChatOpenAi", "lmChatAnthropic", "lmChatOllama", "lmChatGoogleGemini", "lmChatGoogleVertex", "lmChatAzureOpenAi", "lmChatGroq", "lmChatMistralCloud",
            "lmChatDeepSeek", "lmChatOpenRouter", "lmChatAwsBedrock", "lmChatCohere", "lmChatXAiGrok", "lmChatVercelAiGateway", "lmOpenAi", "lmOllama", "lmCohere", "lmOpenHuggingFaceInference", "modelSelector",
            "memoryBufferWindow", "memoryPostgresChat", "memoryRedisChat", "memoryMongoDbChat", "memoryManager", "memoryMotorhead", "memoryXata", "memoryZep",
            "outputParserStructured", "outputParserAutofixing", "outputParserItemList",
        })
            Handlers[$"ai.{model}"] = PartOfTask;
    }

    /// <summary>Messages of any service that wait for an answer: the inbox asks instead.</summary>
    private static bool Ask(N8nMapper mapper, N8nNode node)
    {
        if (node.Parameters.Text("operation") is not "sendAndWait")
            return false;
        var how = node.Parameters.Text("responseType") ?? "approval";
        if (how == "approval")
        {
            var draft = mapper.Make(node, "approval", "approved");
            node.Ports = output => output == 0 ? [(draft.Id, "approved"), (draft.Id, "rejected")] : [];
            node.Refer = (path, _) => path is [{ Name: "data" }, { Name: "approved" }] ? $"{draft.Id}.approved" : path is [] ? draft.Id : null;
            node.Fill = () =>
            {
                mapper.FillAsked(node, draft);
                Limit(node, draft, node.Parameters.Object("options").Object("limitWaitTime").Object("values"));
            };
            return true;
        }

        var form = mapper.Make(node, "form");
        var fields = how == "freeText" ? [("text", "text", "")] : Fields(node.Parameters.Object("formFields")).ToList();
        Refer(node, form, fields, "data");
        node.Fill = () =>
        {
            mapper.FillAsked(node, form);
            form.Settings["fields"] = Values(fields);
            Limit(node, form, node.Parameters.Object("options").Object("limitWaitTime").Object("values"));
        };
        return true;
    }

    private void FillAsked(N8nNode node, DraftNode draft)
    {
        draft.Settings["title"] = Text(node, "subject") is { Length: > 0 } subject ? subject : node.ShownName;
        if (Text(node, "message") is { Length: > 0 } message)
            draft.Settings["text"] = message;
        if (Text(node, "sendTo") is { Length: > 0 } person)
            draft.Settings["assignee"] = person;
        node.Entry.Changed(
            "The message asked over another service. Here it stands in the inbox; an agent named under “Tell by” can bring it to people.",
            "原先通过其他服务发送询问；此处出现在待办中，可在“通知智能体”中指定由哪个智能体通知。",
            node.Type);
    }

    /// <summary>How long it waits at most. There it went on afterwards as if nothing had been said, so the same way leads on here.</summary>
    private static void Limit(N8nNode node, DraftNode draft, JsonObject? limit)
    {
        if (limit is null)
            return;
        if (limit.Text("limitType") is "atSpecifiedTime")
        {
            node.Entry.Lost("It waited until a moment at most; here a time from the beginning can be given.", "原先最多等到某一时刻；此处可填写最长等待时间。", limit.Text("maxDateAndTime"));
            return;
        }

        var unit = limit.Text("resumeUnit") switch { "minutes" => 60, "days" => 86_400, "seconds" => 1, _ => 3600 };
        draft.Settings["timeoutSeconds"] = Math.Clamp((limit.Number("resumeAmount") ?? 1) * unit, 1, 315_360_000);
        var ports = node.Ports;
        node.Ports = output => output == 0 ? [.. ports(output), (draft.Id, "timeout")] : ports(output);
        node.Entry.Changed("When the time is over, it goes on the same way; what was asked for is missing then.", "超时后仍沿同一出口继续；此时没有所询问的内容。");
    }

    private static bool FormPage(N8nMapper mapper, N8nNode node)
    {
        if (node.Parameters.Text("operation") == "completion")
        {
            var end = mapper.Make(node, "end");
            node.Ports = static _ => [];
            node.Entry.Lost("The page after the form is not shown.", "表单完成页不会显示。", node.Parameters.Text("completionTitle"));
            return end.Id.Length > 0;
        }

        var draft = mapper.Make(node, "form");
        var fields = Fields(node.Parameters.Object("formFields")).ToList();
        if (fields.Count == 0)
            fields.Add(("text", ValueTypes.Text, ""));
        Refer(node, draft, fields, null);
        node.Fill = () =>
        {
            draft.Settings["title"] = Text(node.Parameters.Text("formTitle"), node.Parameters.Object("options").Text("formTitle")) is { } title ? mapper._expressions.Text(title, node) : node.ShownName;
            if (Text(node.Parameters.Text("formDescription"), node.Parameters.Object("options").Text("formDescription")) is { } text)
                draft.Settings["text"] = mapper._expressions.Text(text, node);
            draft.Settings["fields"] = Values(fields);
            if (node.Parameters.Flag("limitWaitTime"))
                Limit(node, draft, node.Parameters);
        };
        return true;

        static string? Text(string? first, string? second) => first is { Length: > 0 } ? first : second is { Length: > 0 } ? second : null;
    }

    private static IEnumerable<(string Name, string Type, string Label)> Fields(JsonObject? fields)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields.Objects("values"))
        {
            var label = field.Text("fieldName") ?? field.Text("fieldLabel") ?? "field";
            var name = ImportNames.Free(ImportNames.Value(label, "field"), taken.Contains, "_");
            taken.Add(name);
            yield return (name, FieldType(field.Text("fieldType")), field.Text("fieldLabel") ?? label);
        }
    }

    private static void Refer(N8nNode node, DraftNode draft, List<(string Name, string Type, string Label)> fields, string? within) => node.Refer = (path, _) =>
    {
        var inner = within is not null && path is [{ Name: { } head }, ..] && head == within ? path.Skip(1).ToList() : [.. path];
        if (inner is not [{ Name: { } asked }, ..])
            return draft.Id;
        var field = fields.FirstOrDefault(field => field.Label == asked || field.Name == asked);
        return field.Name is null ? N8nNode.PassOn : N8nPaths.Write($"{draft.Id}.{field.Name}", inner.Skip(1));
    };

    private static JsonArray Values(IEnumerable<(string Name, string Type, string Label)> fields) =>
        new([.. fields.Select(field => new JsonObject { ["name"] = field.Name, ["type"] = field.Type, ["description"] = ImportNames.Line(field.Label, 200) })]);

    private static bool Sticky(N8nMapper mapper, N8nNode node)
    {
        node.Refer = static (_, _) => null;
        mapper._draft.Note(node.Entry, node.Parameters.Text("content") ?? "", node.X, node.Y, node.Parameters.Number("width"), node.Parameters.Number("height"));
        return true;
    }
}
