using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>Apps without a workflow: a prompt with values to fill in becomes start, task and end.</summary>
internal sealed partial class DifyPrompt(JsonObject file, IAgentImporter importer)
{
    private readonly ImportDraft _draft = new(importer.Format, importer.Title);

    public ImportResult Map()
    {
        var config = (JsonObject)_draft.Secrets.Clean(file["model_config"], "model", out var secrets)!;
        var mode = file["app"].Text("mode") ?? "chat";
        var entry = _draft.Entry("model_config", file["app"].Text("name") ?? "", mode);
        ImportDraft.SecretNotes(entry, secrets);
        var isChat = mode != "completion";
        var start = _draft.AddNew(null, isChat ? ChatKind.Name : ManualKind.Name, 0, 0);
        var task = _draft.AddNew("task", "task", ImportLayout.Across, 0);
        task.Name = null;
        var end = _draft.AddNew(null, "end", ImportLayout.Across * 2, 0);
        entry.Nodes.AddRange([task.Id, start.Id, end.Id]);
        var names = Inputs(config);
        var goal = Variable().Replace(config.Text("pre_prompt") ?? "", match => names.TryGetValue(match.Groups[1].Value, out var name) ? $"{{{{input.{name}}}}}" : ImportWords.Literal(match.Value));
        if (isChat)
        {
            var message = _draft.Input("message", ValueTypes.Text, with: input => input with { Required = true });
            start.Settings["inputs"] = new JsonObject { [message] = "{{trigger.text}}" };
            if (config.Text("opening_statement") is { Length: > 0 } welcome)
                start.Settings["welcome"] = ImportWords.Literal(welcome);
            goal = $"{goal}\n\n{{{{input.{message}}}}}";
        }

        task.Settings["goal"] = goal.Trim().Length > 0 ? goal.Trim() : entry.Done().SourceName;
        end.Settings["outputs"] = new JsonObject { ["answer"] = $"{{{{{task.Id}.answer}}}}" };
        _draft.Outputs.Add(new ValueDefinition { Name = "answer", Type = ValueTypes.Text });
        _draft.Connect(start.Id, "out", task.Id);
        _draft.Connect(task.Id, "out", end.Id);
        Tell(entry, config);
        return _draft.Finish(file["app"].Text("name") ?? "", file["app"].Text("description") ?? "");
    }

    private Dictionary<string, string> Inputs(JsonObject config)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (type, field) in config.Objects("user_input_form").SelectMany(item => item.Select(pair => (pair.Key, pair.Value as JsonObject))))
        {
            var written = field.Text("variable") ?? "";
            names.TryAdd(written, _draft.Input(written, type == "number" ? ValueTypes.Number : ValueTypes.Text, with: input => input with
            {
                Label = field.Text("label"),
                Required = field.Flag("required"),
                Choices = type == "select" && field.Texts("options") is { Count: > 0 } options ? [.. options] : null,
            }));
        }

        return names;
    }

    private static void Tell(DraftEntry entry, JsonObject config)
    {
        entry.Text = new LocalText("Is a start, a task with the prompt as its goal, and an end now.", "现在是开始、以提示词为目标的任务和结束三个节点。");
        entry.Todo("Say where it works: add a surface or name tools, and choose a planner with a model where the goal needs one.", "请指定任务在哪里进行：添加屏幕或填写工具；如目标需要模型，请选择使用模型的规划器。");
        if (config.Object("model") is { } model)
            entry.Lost("The model is not taken over: the task's planner says which one it works with.", "模型未导入：由任务的规划器决定使用哪个模型。", $"{model.Text("provider")} {model.Text("name")}".Trim());
        foreach (var tool in config.Object("agent_mode").Objects("tools").Take(50))
            entry.Lost("A tool is not taken over; name tools that are here.", "工具未导入；请填写此处可用的工具。", ImportNames.Line(tool.Text("tool_label") ?? tool.Text("tool_name")));
        if (config.Object("dataset_configs").Object("datasets")?["datasets"] is JsonArray { Count: > 0 } sets)
            entry.Lost("Its knowledge base is not in the file.", "知识库不在文件中。", sets.ToJsonString());
    }

    [GeneratedRegex(@"\{\{([\p{L}_][\p{L}\p{Nd}_]{0,100})\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
