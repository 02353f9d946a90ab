using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>Where apps begin and end, branches, loops and values.</summary>
internal sealed partial class DifyMapper
{
    private static readonly Dictionary<string, Func<DifyMapper, DifyNode, bool>> Handlers = new(StringComparer.Ordinal)
    {
        ["start"] = Start,
        ["trigger-webhook"] = Webhook,
        ["trigger-schedule"] = Schedule,
        ["end"] = End,
        ["answer"] = Answer,
        ["if-else"] = IfElse,
        ["iteration"] = Iteration,
        ["iteration-start"] = BodyStart,
        ["loop"] = Loop,
        ["loop-start"] = BodyStart,
        ["loop-end"] = LoopEnd,
        ["template-transform"] = Template,
        ["variable-aggregator"] = Aggregator,
        ["variable-assigner"] = Aggregator,
        ["assigner"] = Assigner,
        ["http-request"] = Http,
        ["llm"] = Llm,
        ["agent"] = AgentNode,
        ["question-classifier"] = Classifier,
        ["parameter-extractor"] = Extractor,
        ["tool"] = Tool,
        ["human-input"] = Human,
        ["custom-note"] = Note,
        ["note"] = Note,
    };

    private static bool Start(DifyMapper mapper, DifyNode node)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in node.Data.Objects("variables"))
            names.TryAdd(variable.Text("variable") ?? "", mapper.Input(variable, node));
        if (mapper._draft.Nodes.Any(other => other.Kind is ManualKind.Name or ChatKind.Name))
            return false;
        var draft = mapper.Make(node, mapper._isChat ? ChatKind.Name : ManualKind.Name);
        if (mapper._isChat)
        {
            var message = mapper._draft.Input("message", ValueTypes.Text, with: input => input with { Required = true });
            draft.Settings["inputs"] = new JsonObject { [message] = "{{trigger.text}}" };
            (mapper._references.Message, mapper._references.ChatNode) = (message, draft.Id);
        }

        node.Refer = keys => keys switch
        {
            [{ } name, .. var rest] when names.TryGetValue(name, out var input) => DifyReferences.Join($"input.{input}", rest),
            _ => null,
        };
        return true;
    }

    /// <summary>An input out of a variable that people fill in.</summary>
    private string Input(JsonObject variable, DifyNode node)
    {
        var type = variable.Text("type") switch
        {
            "number" => ValueTypes.Number,
            "checkbox" => ValueTypes.Boolean,
            "json_object" => ValueTypes.Object,
            "file" => ValueTypes.Any,
            "file-list" => ValueTypes.List,
            _ => ValueTypes.Text,
        };
        var written = variable.Text("variable") ?? "";
        if (variable.Text("type") is "file" or "file-list")
            node.Entry.Lost("Files can't be given to an agent; the input takes any value.", "智能体的输入不能是文件；此输入可接受任意值。", written);
        var name = _draft.Input(written, type, with: input => input with
        {
            Label = variable.Text("label"),
            Required = variable.Flag("required"),
            Description = variable.Text("hint") is { Length: > 0 } hint ? hint : null,
            Choices = variable.Text("type") == "select" && variable.Texts("options") is { Count: > 0 } options ? [.. options.Where(option => option.Trim().Length > 0)] : null,
            Default = Default(variable, type),
        });
        if (name != written)
            node.Entry.Changed("A name was changed: names here are letters, digits, _ and -.", "名称已更改：此处的名称只能包含字母、数字、_ 和 -。", $"{ImportNames.Line(written)} → {name}");
        return name;
    }

    private static JsonNode? Default(JsonObject variable, string type)
    {
        if (SecretScrub.IsSecretKey(variable.Text("variable") ?? ""))
            return null;
        var value = variable["default"];
        var text = ImportWords.AsText(value);
        return type switch
        {
            ValueTypes.Number => text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number) : null,
            ValueTypes.Boolean => value is JsonValue flag && flag.TryGetValue(out bool held) ? JsonValue.Create(held) : null,
            ValueTypes.Object => value is JsonObject ? value.DeepClone() : null,
            ValueTypes.Text => text is { Length: > 0 } && (variable.Text("type") != "select" || variable.Texts("options").Contains(text)) ? JsonValue.Create(text) : null,
            _ => null,
        };
    }

    private static bool Webhook(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, WebhookKind.Name);
        var address = node.Data.Text("webhook_url") ?? "";
        draft.Settings["path"] = $"imported/{draft.Id}";
        draft.Settings["method"] = (node.Data.Text("method") ?? "post").ToUpperInvariant() is var method && method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" ? method : "POST";
        draft.Settings["check"] = WebhookKind.NoCheck;
        draft.Settings["answer"] = node.Data.Flag("async_mode", otherwise: true) ? WebhookKind.AtOnce : WebhookKind.WhenDone;
        node.Entry.Changed("The address is another one here.", "此处的地址与原来不同。", address.Length > 0 ? address : null);
        node.Entry.Todo("Anyone who reaches the address may call it, as before. Choose a token or a signature under “Who may call” if that isn't meant.", "与原来一样，任何能访问该地址的人都可调用。如不希望如此，请在“调用验证”中选择令牌或签名。");
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (list, place) in new[] { ("body", "body"), ("params", "query"), ("headers", "headers") })
        {
            foreach (var parameter in node.Data.Objects(list))
            {
                var name = parameter.Text("name") ?? "";
                places.TryAdd(name, N8n.N8nPaths.Write($"{draft.Id}.{place}", [Templates.PathSegment.Member(place == "headers" ? name.ToLowerInvariant() : name)]) ?? $"{draft.Id}.{place}");
            }
        }

        if (node.Data.Whole("status_code") is { } status and not 200 || node.Data.Text("response_body") is { Length: > 0 })
            node.Entry.Lost("The fixed answer is not taken over; use a node “Answer the call”.", "固定的响应未导入；请使用“响应调用”节点。", $"{node.Data.Text("status_code")} {node.Data.Text("response_body")}".Trim());
        node.Refer = keys => keys is [{ } name, .. var rest] && places.TryGetValue(name, out var place) ? DifyReferences.Join(place, rest) : keys is ["_webhook_raw", .. var raw] ? DifyReferences.Join(draft.Id, raw) : null;
        return true;
    }

    private static bool Schedule(DifyMapper mapper, DifyNode node)
    {
        var visual = node.Data.Object("visual_config");
        var (hour, minute) = Clock(visual.Text("time"));
        var at = $"{minute} {hour}";
        var cron = node.Data.Text("mode") == "cron" || node.Data.Text("frequency") is null ? node.Data.Text("cron_expression") : node.Data.Text("frequency") switch
        {
            "hourly" => $"{Math.Clamp(visual.Whole("on_minute") ?? 0, 0, 59)} * * * *",
            "weekly" => $"{at} * * {(visual.Texts("weekdays") is { Count: > 0 } days ? string.Join(',', days.Select(day => day.Length >= 3 ? day[..3].ToUpperInvariant() : day)) : "*")}",
            "monthly" => $"{at} {(visual.Texts("monthly_days") is { Count: > 0 } days ? string.Join(',', days.Select(day => day == "last" ? "L" : day)) : "1")} * *",
            _ => $"{at} * * *",
        };
        try
        {
            AutoGlm.Workflows.Triggers.CronText.Parse(cron ?? "", TimeZoneInfo.Utc);
        }
        catch (FormatException)
        {
            node.Entry.Lost("The times can't be read.", "无法读取时间设置。", cron);
            return false;
        }

        var draft = mapper.Make(node, ScheduleKind.Name);
        draft.Settings["cron"] = cron!.Trim();
        if (node.Data.Text("timezone") is { Length: > 0 and < 60 } zone)
            draft.Settings["timeZone"] = zone;
        node.Refer = static _ => null;
        return true;
    }

    private static (int Hour, int Minute) Clock(string? time) =>
        DateTime.TryParseExact(time ?? "", ["h:mm tt", "hh:mm tt", "H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? (clock.Hour, clock.Minute) : (0, 0);

    private static bool End(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "end");
        node.Port = static _ => null;
        var outputs = node.Data.Objects("outputs").ToList();
        foreach (var output in outputs)
            mapper.Output(output.Text("variable"), DifyReferences.Type(output.Text("value_type")));
        node.Fill = () =>
        {
            var given = new JsonObject();
            foreach (var output in outputs)
                given.TryAdd(ImportNames.Value(output.Text("variable"), "value"), mapper._references.Selector(output["value_selector"], node));
            if (given.Count > 0)
                draft.Settings["outputs"] = given;
        };
        return true;
    }

    private string Output(string? written, string type)
    {
        var name = ImportNames.Value(written, "value");
        if (_draft.Outputs.All(output => output.Name != name))
            _draft.Outputs.Add(new ValueDefinition { Name = name, Type = type });
        return name;
    }

    private static bool Answer(DifyMapper mapper, DifyNode node)
    {
        // What goes on behind an answer can't follow an end: the text is kept by a node of its own.
        var goesOn = mapper._graph.Objects("edges").Any(edge => edge.Text("source") == node.Id);
        var draft = mapper.Make(node, goesOn ? "set" : "end");
        if (!goesOn)
            node.Port = static _ => null;
        else
            node.Entry.Changed("It answered and went on. Here the answer is what an “End” brings back; the text is kept under “answer” for one.", "原先先回答再继续。此处由“结束”节点返回回答；文本保存在 answer 中供其使用。");
        mapper.Output("answer", ValueTypes.Text);
        node.Fill = () => draft.Settings[goesOn ? "values" : "outputs"] = new JsonObject { ["answer"] = mapper._references.Text(node.Data.Text("answer"), node) };
        return true;
    }

    private static bool IfElse(DifyMapper mapper, DifyNode node)
    {
        var cases = node.Data.Objects("cases").Take(100).ToList();
        if (cases.Count == 0 && node.Data.Objects("conditions").Any())
            cases = [node.Data];
        if (cases.Count == 0)
            return false;
        var drafts = new List<DraftNode> { mapper.Make(node, "if") };
        for (var index = 1; index < cases.Count; index++)
        {
            drafts.Add(mapper.Extra(node, "if", $"{node.Title} {index + 1}"));
            drafts[index].Y += ImportLayout.Down * index;
            mapper._draft.Connect(drafts[index - 1].Id, IfKind.FalsePort, drafts[index].Id);
        }

        if (cases.Count > 1)
            node.Entry.Text = new LocalText($"Is {cases.Count} nodes “If” in a row now, one for each case.", $"现在是依次相连的 {cases.Count} 个“条件判断”节点，每种情况一个。");
        node.Refer = static _ => null;
        node.Port = handle =>
        {
            if (handle == "false")
                return (drafts[^1].Id, IfKind.FalsePort);
            var at = cases.FindIndex(one => (one.Text("case_id") ?? one.Text("id")) == handle);
            return at >= 0 ? (drafts[at].Id, IfKind.TruePort) : handle == "true" ? (drafts[0].Id, IfKind.TruePort) : null;
        };
        node.Fill = () =>
        {
            for (var index = 0; index < cases.Count; index++)
            {
                if (mapper._conditions.Read(cases[index], "conditions", node) is { } conditions)
                    drafts[index].Settings["conditions"] = conditions;
                else
                    node.Entry.Todo("A case has no conditions; fill them in.", "有一种情况没有条件；请填写。");
            }
        };
        return true;
    }

    private static bool Iteration(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "for-each", ForEachKind.DonePort);
        node.Refer = keys => keys switch
        {
            ["item", .. var rest] => DifyReferences.Join($"{draft.Id}.item", rest),
            ["index"] => $"{draft.Id}.index",
            ["output", .. var rest] => DifyReferences.Join($"{draft.Id}.results", rest),
            _ => DifyReferences.Join(draft.Id, keys),
        };
        node.Fill = () =>
        {
            draft.Settings["items"] = mapper._references.Selector(node.Data["iterator_selector"], node);
            if (node.Data["output_selector"] is JsonArray { Count: > 0 } output)
                draft.Settings["collect"] = mapper._references.Selector(output, node);
            if (node.Data.Flag("is_parallel"))
                draft.Settings["concurrency"] = Math.Clamp(node.Data.Whole("parallel_nums") ?? 10, 1, 1000);
            if (node.Data.Text("error_handle_mode") is "continue-on-error" or "remove-abnormal-output")
                draft.Settings["onItemFailure"] = "continue";
            if (node.Data.Text("error_handle_mode") == "remove-abnormal-output")
                node.Entry.Changed("The places of items that failed stay empty; there, they were left out.", "失败项的位置留空；原先会被移除。");
        };
        return true;
    }

    /// <summary>The beginning of a body is a port of the loop.</summary>
    private static bool BodyStart(DifyMapper mapper, DifyNode node)
    {
        var loop = node.Type == "loop-start" ? WhileKind.BodyPort : ForEachKind.EachPort;
        node.Refer = static _ => null;
        node.Port = _ => node.Parent is { } parent && mapper._byId.TryGetValue(parent, out var around) && around.Draft is { } draft ? (draft.Id, loop) : null;
        node.Fill = () =>
        {
            if (node.Parent is { } parent && mapper._byId.TryGetValue(parent, out var around) && around.Draft is { } draft)
                node.Entry.Nodes.Add(draft.Id);
            else
                node.Entry.Outcome = ImportOutcome.Lost;
        };
        node.Entry.Text = new LocalText("Is the way into the loop's body now.", "现在是循环体的入口。");
        return true;
    }

    private static bool LoopEnd(DifyMapper mapper, DifyNode node)
    {
        node.Refer = static _ => null;
        node.Entry.Outcome = ImportOutcome.Lost;
        node.Entry.Text = new LocalText("Left the loop at once; nothing here does that.", "原先立即退出循环；此处没有对应功能。");
        node.Entry.Todo("Add to the loop's conditions what shall end it.", "请在循环的条件中写明何时结束。");
        if (node.Parent is { } parent && mapper._byId.TryGetValue(parent, out var loop))
            loop.Entry.Lost("A node in its body left the loop at once; add to the conditions what shall end it.", "循环体中有节点会立即退出循环；请在条件中写明何时结束。", node.Title);
        return true;
    }

    private static bool Loop(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "while", WhileKind.DonePort);
        var count = Math.Clamp(node.Data.Whole("loop_count") ?? 10, 1, 100_000);
        foreach (var variable in node.Data.Objects("loop_variables"))
        {
            node.Entry.Lost("A loop's variable has no counterpart: let a node in the body put the value out, and refer to that.", "循环变量没有对应功能：请由循环体中的节点输出该值，再引用它。", variable.ToJsonString());
        }

        node.Refer = keys => keys switch
        {
            ["index"] or ["loop_round"] => $"{draft.Id}.index",
            [{ } name, ..] when node.Data.Objects("loop_variables").Any(variable => variable.Text("label") == name) => mapper.Assigned(node.Id, name) is { } value ? DifyReferences.Join(value, keys.Skip(1)) : null,
            _ => DifyReferences.Join(draft.Id, keys),
        };
        node.Fill = () =>
        {
            var last = new JsonObject { ["left"] = $"{{{{{draft.Id}.index}}}}", ["operator"] = ConditionOperators.Less, ["right"] = count - 1 };
            draft.Settings["check"] = "after";
            var conditions = mapper._conditions.Not(node.Data, "break_conditions", node);
            if (conditions is null)
                draft.Settings["conditions"] = new JsonObject { ["match"] = "all", ["rows"] = new JsonArray(last) };
            else if (conditions.Text("match") == "all" || conditions["rows"]!.AsArray().Count == 1)
            {
                conditions["match"] = "all";
                conditions["rows"]!.AsArray().Add(last);
                draft.Settings["conditions"] = conditions;
            }
            else
            {
                draft.Settings["conditions"] = conditions;
                node.Entry.Changed("When the most rounds are reached, the loop fails; there, it simply ended.", "达到最多轮数时循环失败；原先只是结束。", $"loop_count: {count}");
            }

            draft.Settings["maxRounds"] = count;
        };
        return true;
    }

    /// <summary>Where the body sets a loop's variable, so that others can refer to it.</summary>
    private string? Assigned(string loop, string name) =>
        _nodes.FirstOrDefault(node => node.Type == "assigner" && node.Parent == loop && Targets(node).Any(target => target is [var owner, var key] && owner == loop && key == name))?.Draft is { } draft ? $"{draft.Id}.{ImportNames.Value(name, "value")}" : null;

    private static IEnumerable<IReadOnlyList<string>> Targets(DifyNode node) =>
        node.Data.Objects("items").Select(item => item.Texts("variable_selector")).Append(node.Data.Texts("assigned_variable_selector")).Where(target => target.Count > 1);

    private static bool Template(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "set");
        node.Fill = () => draft.Settings["values"] = new JsonObject { ["output"] = mapper._references.Template(node.Data.Text("template"), node) };
        return true;
    }

    private static bool Aggregator(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "set");
        var groups = node.Data.Object("advanced_settings") is { } advanced && advanced.Flag("group_enabled")
            ? advanced.Objects("groups").Select(group => (Name: ImportNames.Value(group.Text("group_name"), "output"), Variables: group["variables"] as JsonArray ?? [])).DistinctBy(group => group.Name).ToList()
            : [(Name: "output", Variables: node.Data["variables"] as JsonArray ?? [])];
        node.Refer = keys => keys switch
        {
            [{ } group, "output", .. var rest] when groups.Any(one => one.Name == group) => DifyReferences.Join($"{draft.Id}.{group}", rest),
            _ => DifyReferences.Join(draft.Id, keys),
        };
        node.Fill = () =>
        {
            var values = new JsonObject();
            foreach (var (name, variables) in groups)
            {
                var references = variables.Select(mapper._references.Find).OfType<string>().Distinct().Take(20).ToList();
                if (references.Count < variables.Count)
                    node.Entry.Lost("A variable that was chosen from is not here.", "可选的变量之一在此处不存在。", variables.ToJsonString());
                if (references.Count > 0)
                    values[name] = N8n.N8nExpressions.Whichever(references);
                if (references.Count > 1)
                    node.Entry.Changed("Takes the first that has a value; what comes out is text.", "取第一个有值的变量；结果为文本。");
            }

            draft.Settings["values"] = values;
        };
        return true;
    }

    private static bool Assigner(DifyMapper mapper, DifyNode node)
    {
        var draft = mapper.Make(node, "set");
        node.Refer = keys => DifyReferences.Join(draft.Id, keys);
        node.Fill = () =>
        {
            var values = new JsonObject();
            foreach (var item in node.Data.Objects("items"))
            {
                var target = item.Texts("variable_selector");
                var operation = item.Text("operation") ?? "over-write";
                var value = operation == "clear" ? JsonValue.Create("") : item.Text("input_type") == "variable" || item["value"] is JsonArray ? JsonValue.Create(mapper._references.Selector(item["value"], node)) : mapper._references.Value(item["value"], node);
                values.TryAdd(ImportNames.Value(target.LastOrDefault(), "value"), value);
                if (operation is not ("over-write" or "set" or "clear"))
                    node.Entry.Lost("Values can only be set here: it held what was there before, and that is gone on the next run.", "此处只能设置值，不能在原值上修改。", $"{operation}: {string.Join('.', target)}");
            }

            if (node.Data.Texts("assigned_variable_selector") is { Count: > 0 } one)
                values.TryAdd(ImportNames.Value(one[^1], "value"), node.Data.Text("write_mode") == "clear" ? JsonValue.Create("") : JsonValue.Create(mapper._references.Selector(node.Data["input_variable_selector"], node)));
            draft.Settings["values"] = values;
            node.Entry.Changed("The variable isn't changed: the value is this node's output, and later nodes have to refer to that.", "变量本身不会改变：该值是此节点的输出，后面的节点需要引用它。");
        };
        return true;
    }

    private static bool Note(DifyMapper mapper, DifyNode node)
    {
        node.Refer = static _ => null;
        mapper._draft.Note(node.Entry, NoteText(node.Data.Text("text") ?? ""), node.X, node.Y, node.Data.Number("width") ?? node.Json.Number("width"), node.Data.Number("height") ?? node.Json.Number("height"));
        return true;
    }

    /// <summary>Notes are rich text as JSON; their words are enough.</summary>
    private static string NoteText(string text)
    {
        try
        {
            var words = new List<string>();
            Collect(JsonNode.Parse(text, documentOptions: new System.Text.Json.JsonDocumentOptions { MaxDepth = 40 }));
            return words.Count > 0 ? string.Join(' ', words) : text;

            void Collect(JsonNode? value)
            {
                if (value is JsonObject members)
                {
                    if (members.Text("text") is { } word)
                        words.Add(word);
                    foreach (var (_, member) in members)
                        Collect(member);
                }
                else if (value is JsonArray items)
                {
                    foreach (var item in items)
                        Collect(item);
                }
            }
        }
        catch (System.Text.Json.JsonException)
        {
            return text;
        }
    }
}
