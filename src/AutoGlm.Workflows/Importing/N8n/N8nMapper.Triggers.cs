using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Where workflows begin, and what they answer.</summary>
internal sealed partial class N8nMapper
{
    private static bool Manual(N8nMapper mapper, N8nNode node)
    {
        // One beginning by hand is enough; a second one leads to the same place under another name.
        if (mapper._nodes.Any(other => other.Draft is { Kind: ManualKind.Name, Disabled: false }))
            return false;
        mapper.Make(node, ManualKind.Name);
        node.Refer = static (_, _) => null;
        return true;
    }

    private static bool CalledByOther(N8nMapper mapper, N8nNode node)
    {
        if (!Manual(mapper, node))
            return false;
        foreach (var value in node.Parameters.Object("workflowInputs").Objects("values"))
            mapper._draft.Input(value.Text("name"), Type(value.Text("type")));
        node.Refer = (path, _) => path is [{ Name: { } name }, ..] && Declared(name) is { } input ? N8nPaths.Write($"input.{input}", path.Skip(1)) : null;
        return true;

        string? Declared(string name) => mapper._draft.Input(name, ValueTypes.Any);
    }

    private static bool Form(N8nMapper mapper, N8nNode node)
    {
        if (!Manual(mapper, node))
            return false;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in node.Parameters.Object("formFields").Objects("values"))
        {
            var label = field.Text("fieldName") ?? field.Text("fieldLabel") ?? "field";
            names[label] = mapper._draft.Input(label, FieldType(field.Text("fieldType")), with: input => input with
            {
                Label = field.Text("fieldLabel"),
                Required = field.Flag("requiredField"),
                Choices = Choices(field),
            });
            names.TryAdd(field.Text("fieldLabel") ?? label, names[label]);
        }

        node.Refer = (path, _) => path is [{ Name: { } name }, ..] && names.TryGetValue(name, out var input) ? N8nPaths.Write($"input.{input}", path.Skip(1)) : null;
        node.Entry.Text = new LocalText("Is the agent's inputs now: whoever runs it fills them in.", "现在是智能体的输入：运行时填写。");
        node.Entry.Changed("The form was a public page. Here the fields stand where the agent is run, and can be sent over the API.", "原表单是公开页面；此处在运行智能体时填写，也可通过 API 传入。");
        return true;
    }

    private static bool Chat(N8nMapper mapper, N8nNode node)
    {
        if (mapper._nodes.Any(other => other.Draft is { Kind: ChatKind.Name, Disabled: false }))
            return false;
        var draft = mapper.Make(node, ChatKind.Name);
        var message = mapper._draft.Input("message", ValueTypes.Text, with: input => input with { Required = true });
        draft.Settings["inputs"] = new JsonObject { [message] = "{{trigger.text}}" };
        if (node.Parameters.Text("initialMessages") is { Length: > 0 } welcome && !welcome.StartsWith('='))
            draft.Settings["welcome"] = ImportWords.Literal(welcome);
        if (node.Parameters.Flag("public"))
            node.Entry.Changed("The chat was open to the public; here it is in the Studio and over the API.", "原聊天对公众开放；此处在 Studio 中和通过 API 使用。");
        node.Refer = (path, _) => path switch
        {
            [] => draft.Id,
            [{ Name: "chatInput" }] => $"input.{message}",
            [{ Name: "sessionId" }] => $"{draft.Id}.conversation",
            _ => null,
        };
        return true;
    }

    private static bool Webhook(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, WebhookKind.Name);
        var written = node.Parameters.Text("path") ?? "";
        var path = string.Join('/', written.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith(':')).Select(part => ImportNames.Slug(part, 60)).Where(part => part.Length > 0).Take(6));
        draft.Settings["path"] = path.Length > 0 ? path : $"imported/{draft.Id}";
        if (!string.Equals(draft.Settings.Text("path"), written.Trim('/'), StringComparison.OrdinalIgnoreCase))
            node.Entry.Changed("The path was changed: paths here have no parameters and only letters, digits and dashes.", "路径已更改：此处的路径没有参数，只能包含字母、数字和短横线。", written);
        var method = (node.Parameters.Text("httpMethod") ?? "GET").ToUpperInvariant();
        if (node.Parameters["httpMethod"] is JsonArray { Count: > 0 } several && ImportWords.AsText(several[0]) is { } first)
        {
            method = first.ToUpperInvariant();
            node.Entry.Changed("It took several methods; here it takes the first.", "原先支持多种方法；此处只支持第一种。", string.Join(", ", several.Select(ImportWords.AsText)));
        }

        draft.Settings["method"] = method;
        draft.Settings["answer"] = node.Parameters.Text("responseMode") switch
        {
            "responseNode" => WebhookKind.ByNode,
            "lastNode" => WebhookKind.WhenDone,
            _ => WebhookKind.AtOnce,
        };
        if (node.Parameters.Text("responseMode") == "responseNode" && !mapper._nodes.Any(other => other is { Type: "respondToWebhook", Disabled: false }))
            draft.Settings["answer"] = WebhookKind.WhenDone;
        Guard(mapper, node, draft);
        if (node.Parameters.Text("responseData") is { Length: > 0 } data && node.Parameters.Text("responseMode") == "lastNode")
            node.Entry.Changed("The caller gets the agent's outputs.", "调用方得到智能体的输出。", $"responseData: {data}");
        node.Refer = (path, _) => path is [] or [{ Name: "body" or "query" or "headers" or "method" }, ..] ? N8nPaths.Write(draft.Id, path) : null;
        return true;
    }

    /// <summary>Who may call: there by a credential or anyone; here by a token, a signature or anyone.</summary>
    private static void Guard(N8nMapper mapper, N8nNode node, DraftNode draft)
    {
        switch (node.Parameters.Text("authentication"))
        {
            case null or "" or "none":
                draft.Settings["check"] = WebhookKind.NoCheck;
                node.Entry.Todo("Anyone who reaches the address may call it, as before. Choose a token or a signature under “Who may call” if that isn't meant.", "与原来一样，任何能访问该地址的人都可调用。如不希望如此，请在“调用验证”中选择令牌或签名。");
                break;
            case var other:
                draft.Settings["check"] = WebhookKind.Token;
                var name = $"{draft.Id}.token";
                draft.Settings["secret"] = SecretName(mapper, name);
                node.Entry.Changed("Callers show a token now: the log-in of the file is not in it.", "现在由调用方携带令牌：原文件中不含登录信息。", other);
                ImportDraft.SecretNotes(node.Entry, [ImportNames.Slug(name, 48)]);
                break;
        }
    }

    private static string SecretName(N8nMapper mapper, string name)
    {
        mapper._draft.Secrets.Mark(name);
        return ImportNames.Slug(name, 48);
    }

    private static bool Respond(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, RespondKind.Name);
        node.Refer = static (_, _) => N8nNode.PassOn;
        node.Fill = () =>
        {
            var options = node.Parameters.Object("options");
            draft.Settings["status"] = (int)Math.Clamp(options.Number("responseCode") ?? node.Parameters.Number("responseCode") ?? 200, 200, 599);
            var headers = new JsonObject();
            foreach (var header in options.Object("responseHeaders").Objects("entries"))
                headers.TryAdd(ImportNames.Line(header.Text("name")), mapper.Text(node, header["value"]));
            if (headers.Count > 0)
                draft.Settings["headers"] = headers;
            draft.Settings["body"] = (node.Parameters.Text("respondWith") ?? "firstIncomingItem") switch
            {
                "json" => mapper._expressions.Json(node.Parameters["responseBody"], node),
                "text" or "jwt" => JsonValue.Create(mapper.Text(node, "responseBody")),
                "noData" => null,
                "redirect" => Redirect(mapper, node, draft, headers),
                _ => N8nExpressions.FromInputs(node, []) is [var whole, ..] ? JsonValue.Create($"{{{{{whole}}}}}") : null,
            };
            if (draft.Settings["body"] is null)
                draft.Settings.Remove("body");
        };
        return true;
    }

    private static JsonNode? Redirect(N8nMapper mapper, N8nNode node, DraftNode draft, JsonObject headers)
    {
        draft.Settings["status"] = 302;
        headers["Location"] = mapper.Text(node, "redirectURL");
        draft.Settings["headers"] = headers;
        return null;
    }

    private static bool Schedule(N8nMapper mapper, N8nNode node)
    {
        var times = Times(node).ToList();
        if (times.Count == 0 || times.Any(time => time.Cron.Length == 0))
        {
            node.Entry.Lost("The times can't be read.", "无法读取时间设置。", node.Parameters.ToJsonString());
            if (times.All(time => time.Cron.Length == 0))
                return false;
        }

        DraftNode? main = null;
        foreach (var (cron, note) in times.Where(time => time.Cron.Length > 0).Take(20))
        {
            var draft = main is null ? mapper.Make(node, ScheduleKind.Name) : mapper.Extra(node, ScheduleKind.Name, null);
            main ??= draft;
            draft.Settings["cron"] = cron;
            if (mapper._workflow.Object("settings").Text("timezone") is { Length: > 0 and < 60 } zone && zone != "DEFAULT")
                draft.Settings["timeZone"] = zone;
            if (note is not null)
                node.Entry.Changed("Times are a cron expression here; it may not fall on the same days.", "此处用 cron 表达式表示时间，日期可能与原来不同。", note);
        }

        var ids = node.Entry.Nodes.Count > 0 ? node.Entry.Nodes.ToList() : [main!.Id];
        node.Ports = output => output == 0 ? ids.Select(id => (id, "out")) : [];
        node.Refer = (path, _) => path switch
        {
            [{ Name: "timestamp" }] => $"{main!.Id}.scheduledAt",
            [{ Name: "Readable date" }] => $"{main!.Id}.date",
            [{ Name: "Readable time" }] => $"{main!.Id}.time",
            [{ Name: "Timezone" }] => $"{main!.Id}.timeZone",
            _ => null,
        };
        return true;
    }

    private static IEnumerable<(string Cron, string? Note)> Times(N8nNode node) => node.Type switch
    {
        "cron" => node.Parameters.Object("triggerTimes").Objects("item").Select(Legacy),
        "interval" => [Every(node.Parameters.Text("unit") ?? "seconds", Math.Max(1, node.Parameters.Whole("interval") ?? 1))],
        _ => node.Parameters.Object("rule")?["interval"] is JsonArray { Count: > 0 } rules ? rules.Select(rule => Interval(rule as JsonObject ?? [])) : [("0 0 * * *", null)],
    };

    private static (string Cron, string? Note) Interval(JsonObject rule)
    {
        var (hour, minute) = (Math.Clamp(rule.Whole("triggerAtHour") ?? 0, 0, 23), Math.Clamp(rule.Whole("triggerAtMinute") ?? 0, 0, 59));
        switch (rule.Text("field") ?? "days")
        {
            case "seconds":
                return Every("seconds", rule.Whole("secondsInterval") ?? 30);
            case "minutes":
                return Every("minutes", rule.Whole("minutesInterval") ?? 5);
            case "hours":
                var (cron, note) = Every("hours", rule.Whole("hoursInterval") ?? 1);
                return (cron.StartsWith("0 ", StringComparison.Ordinal) ? Say($"{minute} {cron[2..]}") : cron, note);
            case "days":
                var days = Math.Clamp(rule.Whole("daysInterval") ?? 1, 1, 31);
                return (Say($"{minute} {hour} {(days == 1 ? "*" : Say($"*/{days}"))} * *"), days == 1 ? null : Say($"{days} days"));
            case "weeks":
                var weekdays = (rule["triggerAtDay"] as JsonArray ?? [0]).Select(ImportWords.AsText).Select(day => int.TryParse(day, CultureInfo.InvariantCulture, out var number) ? number % 7 : 0).Where(day => day >= 0).Distinct().Order().ToList();
                var weeks = rule.Whole("weeksInterval") ?? 1;
                return (Say($"{minute} {hour} * * {string.Join(',', weekdays.Count == 0 ? [0] : weekdays)}"), weeks <= 1 ? null : Say($"{weeks} weeks"));
            case "months":
                var months = Math.Clamp(rule.Whole("monthsInterval") ?? 1, 1, 12);
                return (Say($"{minute} {hour} {Math.Clamp(rule.Whole("triggerAtDayOfMonth") ?? 1, 1, 31)} {(months == 1 ? "*" : Say($"*/{months}"))} *"), months == 1 ? null : Say($"{months} months"));
            case "cronExpression":
                return (Cron(rule.Text("expression")), null);
            default:
                return ("", null);
        }
    }

    private static (string Cron, string? Note) Legacy(JsonObject item)
    {
        var (hour, minute) = (Math.Clamp(item.Whole("hour") ?? 14, 0, 23), Math.Clamp(item.Whole("minute") ?? 0, 0, 59));
        return item.Text("mode") switch
        {
            "everyMinute" => ("* * * * *", null),
            "everyHour" => (Say($"{minute} * * * *"), null),
            "everyWeek" => (Say($"{minute} {hour} * * {Math.Clamp(item.Whole("weekday") ?? 1, 0, 6)}"), null),
            "everyMonth" => (Say($"{minute} {hour} {Math.Clamp(item.Whole("dayOfMonth") ?? 1, 1, 31)} * *"), null),
            "everyX" => Every(item.Text("unit") ?? "hours", item.Whole("value") ?? 2),
            "custom" => (Cron(item.Text("cronExpression")), null),
            _ => (Say($"{minute} {hour} * * *"), null),
        };
    }

    private static (string Cron, string? Note) Every(string unit, int count)
    {
        count = Math.Max(1, count);
        return unit switch
        {
            "seconds" when count < 60 => (Say($"*/{count} * * * * *"), Uneven(60)),
            "seconds" => Every("minutes", count / 60),
            "minutes" when count < 60 => (count == 1 ? "* * * * *" : Say($"*/{count} * * * *"), Uneven(60)),
            "minutes" => Every("hours", count / 60),
            "hours" when count < 24 => (count == 1 ? "0 * * * *" : Say($"0 */{count} * * *"), Uneven(24)),
            "hours" => (Say($"0 0 */{Math.Clamp(count / 24, 1, 31)} * *"), count == 24 ? null : Say($"{count} hours")),
            _ => ("", null),
        };

        string? Uneven(int whole) => whole % count == 0 ? null : Say($"{count} {unit}");
    }

    private static string Cron(string? written)
    {
        var text = (written ?? "").Trim().TrimStart('=').Trim();
        try
        {
            AutoGlm.Workflows.Triggers.CronText.Parse(text, TimeZoneInfo.Utc);
            return text;
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Type(string? type) => type switch
    {
        "number" => ValueTypes.Number,
        "boolean" => ValueTypes.Boolean,
        "array" => ValueTypes.List,
        "object" => ValueTypes.Object,
        "string" => ValueTypes.Text,
        _ => ValueTypes.Any,
    };

    private static string FieldType(string? type) => type switch
    {
        "number" => ValueTypes.Number,
        "date" => ValueTypes.Date,
        "checkbox" => ValueTypes.List,
        _ => ValueTypes.Text,
    };

    private static List<string>? Choices(JsonObject field) =>
        field.Object("fieldOptions").Objects("values").Select(option => option.Text("option") ?? "").Where(option => option.Trim().Length > 0).Select(option => ImportNames.Line(option, 200)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } choices ? choices : null;

    /// <summary>Whoever waits for the last node's data gets the agent's outputs.</summary>
    private void Answer()
    {
        var awaited = _nodes.Any(node => !node.Disabled && (node.Draft is { Kind: ChatKind.Name } || node.Type == "executeWorkflowTrigger" || (node.Draft is { Kind: WebhookKind.Name } hook && hook.Settings.Text("answer") == WebhookKind.WhenDone)));
        if (!awaited)
            return;
        var inBodies = _nodes.Where(node => node.Draft is { Kind: "for-each" }).SelectMany(node => node.Body).ToHashSet();
        var from = _draft.Edges.Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
        var last = _nodes.Where(node => node is { Draft: { } draft, Folded: false } && !inBodies.Contains(node) && !from.Contains(draft.Id) && NodeKindCatalog.Default.Find(draft.Kind) is { TakesInput: true } kind && kind.PortsOf(new WorkflowNode { Id = draft.Id, Kind = draft.Kind }).Any(port => port.Name is "out" or "done") && (draft.Kind != ImportedKind.Name || node.MainIn.Any())).ToList();
        if (last is not [{ Draft: { } ends } one])
        {
            if (last.Count > 1)
                _draft.Whole.Todo("Whoever calls waits for the last node's data, and several nodes are last: add an “End” to each with what it brings back.", "调用方等待最后一个节点的数据，而最后的节点有多个：请为每个添加“结束”节点并填写返回内容。");
            return;
        }

        var value = ends.Kind == "task" ? $"{ends.Id}.answer" : one.Refer([], one) is { } whole && whole != N8nNode.PassOn ? whole : null;
        if (value is null && N8nExpressions.FromInputs(one, []) is [var before, ..])
            value = before;
        var name = _nodes.Any(node => node.Draft is { Kind: ChatKind.Name }) ? "answer" : "result";
        var end = _draft.AddNew(null, "end", ends.X + ImportLayout.Across, ends.Y);
        if (value is not null)
        {
            _draft.Outputs.Add(new ValueDefinition { Name = name, Type = ValueTypes.Any });
            end.Settings["outputs"] = new JsonObject { [name] = $"{{{{{value}}}}}" };
        }

        _draft.Connect(ends.Id, ends.Kind == "for-each" ? "done" : "out", end.Id);
        _draft.Whole.Changed("An “End” was added: it brings back what the last node put out.", "已添加“结束”节点，返回最后一个节点的输出。");
    }
}
