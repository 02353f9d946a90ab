using System.Text.Json.Nodes;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Branches, loops, values, waits.</summary>
internal sealed partial class N8nMapper
{
    private static bool If(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, "if");
        node.Outputs = 2;
        node.Ports = output => output switch
        {
            0 => [(draft.Id, IfKind.TruePort)],
            1 => [(draft.Id, IfKind.FalsePort)],
            _ => [],
        };
        node.Refer = static (_, _) => N8nNode.PassOn;
        node.Fill = () =>
        {
            if (new N8nConditions(mapper._expressions).Read(node.Parameters, node) is { } conditions)
                draft.Settings["conditions"] = conditions;
            else
                node.Entry.Todo("It has no conditions; fill them in.", "没有条件；请填写。");
        };
        if (node.Type == "filter")
            node.Entry.Changed("It let through the items that fit. Here it asks once and goes on at “Yes”; put it into a “For each” where a list comes in.", "原先筛选符合条件的数据项；此处只判断一次，从“是”继续。如果流入的是列表，请放进“逐项循环”。");
        return true;
    }

    private static bool Switch(N8nMapper mapper, N8nNode node)
    {
        if (node.Parameters.Text("mode") == "expression")
            return false;
        var rules = (node.Parameters["rules"] is JsonObject group ? group.Objects("values").Concat(group.Objects("rules")) : []).ToList();
        if (rules.Count == 0 || rules.Count > 100)
            return false;
        var old = node.Parameters.Object("rules")?["values"] is null;
        node.Refer = static (_, _) => N8nNode.PassOn;
        var outputs = rules.Select((rule, index) => old ? Math.Clamp(rule.Whole("output") ?? rule.Whole("outputIndex") ?? index, 0, 100) : index).ToList();
        var count = outputs.Max() + 1;
        var fallback = (node.Parameters.Object("options").Text("fallbackOutput") ?? node.Parameters.Text("fallbackOutput")) switch
        {
            "extra" => count,
            null or "none" or "-1" => -1,
            var number => int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : -1,
        };
        node.Outputs = fallback == count ? count + 1 : count;
        if (node.Parameters.Object("options").Flag("allMatchingOutputs"))
            node.Entry.Changed("Several ways could be gone at once; here it is the first that fits.", "原先可同时走多个分支；此处只走第一个符合的分支。");
        if (CasesOf(node, rules, old) is { } cases)
        {
            var one = mapper.Make(node, "switch");
            node.Refer = static (_, _) => N8nNode.PassOn;
            node.Ports = output =>
            [
                .. cases.Where((_, index) => outputs[index] == output).Select(word => (one.Id, word)),
                .. output == fallback ? [(one.Id, SwitchKind.ElsePort)] : Array.Empty<(string, string)>(),
            ];
            node.Fill = () =>
            {
                one.Settings["value"] = mapper.Text(node, old ? node.Parameters["value1"] : FirstRow(rules[0])!["leftValue"]);
                one.Settings["cases"] = new JsonArray([.. cases.Select(word => JsonValue.Create(word))]);
            };
            return true;
        }

        var first = mapper.Make(node, "if");
        node.Refer = static (_, _) => N8nNode.PassOn;
        var drafts = new List<DraftNode> { first };
        for (var index = 1; index < rules.Count; index++)
        {
            drafts.Add(mapper.Extra(node, "if", $"{node.ShownName} {index + 1}", ImportLayout.Down * index));
            mapper._draft.Connect(drafts[index - 1].Id, IfKind.FalsePort, drafts[index].Id);
        }

        node.Entry.Text = new Nodes.LocalText($"Is {rules.Count} nodes “If” in a row now, one for each way.", $"现在是依次相连的 {rules.Count} 个“条件判断”节点，每个分支一个。");
        node.Ports = output =>
        [
            .. drafts.Where((_, index) => outputs[index] == output).Select(draft => (draft.Id, IfKind.TruePort)),
            .. output == fallback ? [(drafts[^1].Id, IfKind.FalsePort)] : Array.Empty<(string, string)>(),
        ];
        node.Fill = () =>
        {
            var conditions = new N8nConditions(mapper._expressions);
            for (var index = 0; index < rules.Count; index++)
            {
                var made = old
                    ? N8nConditions.Conditions([N8nConditions.Made(node.Parameters.Text("dataType") ?? "number", rules[index].Text("operation") ?? (node.Parameters.Text("dataType") == "string" ? "equal" : "smaller"), mapper._expressions.Value(node.Parameters["value1"], node), mapper._expressions.Value(rules[index]["value2"], node), node)], any: false)
                    : conditions.Read(rules[index], node);
                if (made is not null)
                    drafts[index].Settings["conditions"] = made;
            }
        };
        return true;
    }

    private static JsonObject? FirstRow(JsonObject rule) => rule.Object("conditions").Objects("conditions").FirstOrDefault();

    /// <summary>The words of a switch, where each rule asks whether the same value is one; null otherwise.</summary>
    private static List<string>? CasesOf(N8nNode node, List<JsonObject> rules, bool old)
    {
        var words = new List<string>();
        string? left = null;
        foreach (var rule in rules)
        {
            if (!old && rule.Object("conditions").Objects("conditions").Count() != 1)
                return null;
            var row = old ? rule : FirstRow(rule)!;
            var isEqual = old ? (rule.Text("operation") ?? (node.Parameters.Text("dataType") == "string" ? "equal" : "smaller")) == "equal" : row.Object("operator").Text("operation") is "equals" or "equal" && row.Object("operator").Text("type") is "string" or "number";
            var value = old ? node.Parameters.Text("value1") : row.Text("leftValue");
            var word = (old ? rule.Text("value2") : row.Text("rightValue"))?.Trim();
            left ??= value;
            if (!isEqual || value is null || value != left || word is not { Length: > 0 and <= 100 } || word.StartsWith('=') || word.Contains("{{", StringComparison.Ordinal) || SecretScrub.IsMarked(word))
                return null;
            words.Add(word);
        }

        return words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == words.Count && !words.Any(word => word.ToLowerInvariant() is "else" or "error" or "*") ? words : null;
    }

    private static bool Set(N8nMapper mapper, N8nNode node)
    {
        if (node.Parameters.Text("mode") == "raw")
            return SetRaw(mapper, node);
        var values = Assigned(node).ToList();
        var keepsOthers = node.Version >= 3.3 ? node.Parameters.Flag("includeOtherFields") : node.Version >= 3 ? (node.Parameters.Text("include") ?? "all") != "none" : !node.Parameters.Flag("keepOnlySet");
        if (values.Count == 0)
            return Fold(mapper, node);
        var draft = mapper.Make(node, "set");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _, _) in values)
            names.TryAdd(name, ImportNames.Free(ImportNames.Value(name, "value"), taken => names.ContainsValue(taken), "_"));
        node.Refer = (path, _) => path is [{ Name: { } name }, ..] ? ReferSet(path, name) : path.Count == 0 && !keepsOthers ? draft.Id : keepsOthers && path.Count > 0 ? N8nNode.PassOn : draft.Id;
        node.Fill = () =>
        {
            var made = new JsonObject();
            foreach (var (name, type, value) in values)
            {
                if (names[name] != name)
                    node.Entry.Changed("A name was changed: names here are letters, digits, _ and -.", "名称已更改：此处的名称只能包含字母、数字、_ 和 -。", $"{ImportNames.Line(name)} → {names[name]}");
                made.TryAdd(names[name], type is "object" or "array" or "objectValue" or "arrayValue" ? mapper._expressions.Json(value, node) : Typed(type, mapper._expressions.Value(value, node)));
            }

            draft.Settings["values"] = made;
        };
        return true;

        string? ReferSet(IReadOnlyList<PathSegment> path, string name)
        {
            if (names.TryGetValue(name, out var known))
                return N8nPaths.Write($"{draft.Id}.{known}", path.Skip(1));
            // A name with dots set a member of an object there; the whole name is one value here.
            for (var length = path.Count; length > 1; length--)
            {
                if (path.Take(length).All(segment => segment.Name is not null) && names.TryGetValue(string.Join('.', path.Take(length).Select(segment => segment.Name)), out var dotted))
                    return N8nPaths.Write($"{draft.Id}.{dotted}", path.Skip(length));
            }

            return keepsOthers ? N8nNode.PassOn : N8nPaths.Write(draft.Id, path);
        }
    }

    private static JsonNode? Typed(string? type, JsonNode? value) => ImportWords.AsText(value) is { } text && !text.Contains("{{", StringComparison.Ordinal)
        ? type switch
        {
            "number" or "numberValue" when double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
            "boolean" or "booleanValue" when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
            _ => value,
        }
        : value;

    private static IEnumerable<(string Name, string? Type, JsonNode? Value)> Assigned(N8nNode node)
    {
        foreach (var one in node.Parameters.Object("assignments").Objects("assignments"))
            yield return (one.Text("name") ?? "", one.Text("type"), one["value"]);
        foreach (var one in node.Parameters.Object("fields").Objects("values"))
            yield return (one.Text("name") ?? "", one.Text("type"), one[one.Text("type") ?? "stringValue"] ?? one["stringValue"]);
        foreach (var (type, list) in node.Parameters.Object("values") ?? [])
        {
            foreach (var one in (list as JsonArray)?.OfType<JsonObject>() ?? [])
                yield return (one.Text("name") ?? "", type, one["value"]);
        }
    }

    private static bool SetRaw(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, "set");
        node.Fill = () =>
        {
            if (mapper._expressions.Json(node.Parameters["jsonOutput"], node) is JsonObject { Count: > 0 } members)
            {
                var made = new JsonObject();
                foreach (var (name, value) in members)
                    made.TryAdd(ImportNames.Value(name, "value"), value?.DeepClone());
                draft.Settings["values"] = made;
            }
            else
                node.Entry.Lost("The JSON can't be read; fill in the values by name.", "JSON 无法读取；请逐项填写。", node.Parameters.Text("jsonOutput"));
        };
        return true;
    }

    /// <summary>Nodes that only hand on what they get.</summary>
    private static bool Fold(N8nMapper mapper, N8nNode node)
    {
        mapper.Make(node, "wait");
        node.Folded = true;
        node.Refer = static (_, _) => N8nNode.PassOn;
        return true;
    }

    private static bool Merge(N8nMapper mapper, N8nNode node)
    {
        if (node.MainIn.Select(link => (link.From, link.Output)).Distinct().Count() < 2)
            return Fold(mapper, node);
        mapper.Make(node, "join");
        node.Refer = static (_, _) => N8nNode.PassOn;
        var mode = node.Parameters.Text("mode") ?? "append";
        if (mode is not ("append" or "passThrough" or "wait"))
        {
            node.Entry.Changed(
                "It waits for the branches. What they bring is not merged: later nodes refer to each of them.",
                "它会等待各分支；各分支的数据不会合并，后面的节点分别引用它们。",
                $"mode: {mode} {node.Parameters.Text("combineBy") ?? node.Parameters.Text("combinationMode")}".Trim());
        }

        return true;
    }

    private static bool Loop(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, "for-each", ForEachKind.DonePort);
        var each = node.Version >= 3 ? 1 : 0;
        node.Outputs = 2;
        node.Ports = output => output > 1 ? [] : output == each ? [(draft.Id, ForEachKind.EachPort)] : [(draft.Id, ForEachKind.DonePort)];
        node.Refer = (path, reader) => node.Body.Contains(reader) ? N8nPaths.Write($"{draft.Id}.item", path) : N8nPaths.Write($"{draft.Id}.results", path);
        node.Fill = () =>
        {
            var items = N8nExpressions.FromInputs(node, [], link => !node.Body.Contains(link.From));
            if (items.Count > 0)
                draft.Settings["items"] = $"{{{{{items[0]}}}}}";
            node.Entry.Todo("See whether “List” is the list that is meant: there, all items that flowed in were gone through.", "请确认“列表”是否正确：原先会遍历所有流入的数据项。", items.Count > 0 ? $"{{{{{items[0]}}}}}" : null);
            if ((node.Parameters.Whole("batchSize") ?? 1) is > 1 and var size)
                node.Entry.Changed("Items came in batches; here they come one by one.", "原先按批处理；此处逐项处理。", $"batchSize: {size}");
        };
        return true;
    }

    private static bool SplitOut(N8nMapper mapper, N8nNode node)
    {
        if (node.Type == "itemLists" && (node.Parameters.Text("operation") ?? "splitOutItems") != "splitOutItems")
            return node.Parameters.Text("operation") == "concatenateItems" && Aggregate(mapper, node);
        var field = (node.Parameters.Text("fieldToSplitOut") ?? "").Split(',')[0].Trim();
        var path = field.Length == 0 ? [] : N8nPaths.Read($".{field}") ?? [PathSegment.Member(field)];
        if (node.MainOut.Any() && node.MainOut.All(link => link.To.Type == "splitInBatches"))
        {
            // The loop behind it goes through the list itself.
            Fold(mapper, node);
            node.Refer = (_, _) => N8nExpressions.FromInputs(node, path) is [var list, ..] ? list : null;
            return true;
        }

        var draft = mapper.Make(node, "for-each");
        node.Ports = output => output == 0 ? [(draft.Id, ForEachKind.EachPort)] : [];
        node.Refer = (member, reader) => !node.Body.Contains(reader) ? N8nPaths.Write($"{draft.Id}.results", member)
            : N8nPaths.Write($"{draft.Id}.item", path.Count > 0 && member.Count == 1 && member[0].Name == path[^1].Name ? [] : member);
        node.Fill = () =>
        {
            if (N8nExpressions.FromInputs(node, path) is [var list, ..])
                draft.Settings["items"] = $"{{{{{list}}}}}";
            node.Entry.Changed("What follows is done for each item of the list, as its body.", "后面的步骤作为循环体，对列表中的每一项执行。");
            if ((node.Parameters.Text("fieldToSplitOut") ?? "").Contains(','))
                node.Entry.Lost("Only the first of the lists is gone through.", "只遍历第一个列表。", node.Parameters.Text("fieldToSplitOut"));
        };
        return true;
    }

    private static bool IsGathering(N8nNode node) => node.Type == "aggregate" || (node.Type == "itemLists" && node.Parameters.Text("operation") == "concatenateItems");

    /// <summary>The node whose items are gathered here: the nearest that parts a list before it.</summary>
    private N8nNode? PartingOf(N8nNode gather) =>
        _nodes.Where(node => node.Type is "splitOut" or "itemLists" && node.Body.Contains(gather) && !IsGathering(node) && node.MainOut.Any(link => link.To.Type != "splitInBatches")).MinBy(node => node.Body.Count);

    private static bool Aggregate(N8nMapper mapper, N8nNode node)
    {
        if (mapper.PartingOf(node) is not { } parting)
            return false;
        var draft = mapper.Make(node, "set");
        var field = node.Parameters.Object("fieldsToAggregate").Objects("fieldToAggregate").FirstOrDefault();
        var all = node.Parameters.Text("aggregate") == "aggregateAllItemData" || field is null;
        var source = field.Text("fieldToAggregate") ?? "";
        var named = all ? node.Parameters.Text("destinationFieldName") ?? "data" : field.Flag("renameField") ? field.Text("outputFieldName") ?? source : source;
        var name = ImportNames.Value(named, "data");
        node.Refer = (path, _) => path switch
        {
            [] => draft.Id,
            [{ Name: { } asked }, ..] when asked == named => N8nPaths.Write($"{draft.Id}.{name}", path.Skip(1)),
            _ => null,
        };
        node.Fill = () =>
        {
            draft.Settings["values"] = new JsonObject { [name] = $"{{{{{parting.Draft!.Id}.results}}}}" };
            if (!all && parting.Draft is { Kind: "for-each" } loop && N8nExpressions.FromInputs(node, N8nPaths.Read($".{source}") ?? [PathSegment.Member(source)]) is [var value, ..])
                loop.Settings["collect"] = $"{{{{{value}}}}}";
        };
        return true;
    }

    private static bool Wait(N8nMapper mapper, N8nNode node)
    {
        switch (node.Parameters.Text("resume") ?? "timeInterval")
        {
            case "webhook":
                var waiting = mapper.Make(node, "wait-event");
                waiting.Settings["event"] = $"{mapper.Name}-{node.ShownName}";
                node.Entry.Changed("It waited for a call of an address of its own; here an event of that name is told over the API.", "原先等待专用地址被调用；此处通过 API 通知同名事件。");
                if (node.Parameters.Flag("limitWaitTime"))
                    node.Fill = () => Limit(node, waiting, node.Parameters);
                node.Refer = (path, _) => N8nPaths.Write($"{waiting.Id}.data", path is [{ Name: "body" }, ..] ? path.Skip(1) : path);
                return true;
            case "form":
                return FormPage(mapper, node);
            case "specificTime":
                var until = mapper.Make(node, "wait");
                node.Refer = static (_, _) => N8nNode.PassOn;
                node.Fill = () => until.Settings["until"] = mapper.Text(node, "dateTime");
                return true;
            default:
                var draft = mapper.Make(node, "wait");
                node.Refer = static (_, _) => N8nNode.PassOn;
                node.Fill = () =>
                {
                    var unit = (node.Parameters.Text("unit") ?? (node.Version > 1 ? "seconds" : "hours")) switch { "minutes" => 60, "hours" => 3600, "days" => 86_400, _ => 1 };
                    if (node.Parameters.Text("amount") is { } amount && amount.StartsWith('='))
                    {
                        draft.Settings["seconds"] = mapper.Text(node, "amount");
                        if (unit > 1)
                            node.Entry.Todo("The time is counted in seconds here.", "此处以秒为单位。", $"{amount} × {unit} s");
                    }
                    else
                        draft.Settings["seconds"] = Math.Clamp((node.Parameters.Number("amount") ?? (node.Version > 1 ? 5 : 1)) * unit, 0, 315_360_000);
                };
                return true;
        }
    }

    private static bool Fail(N8nMapper mapper, N8nNode node)
    {
        var draft = mapper.Make(node, "fail");
        node.Refer = static (_, _) => null;
        node.Ports = static _ => [];
        node.Fill = () => draft.Settings["message"] = mapper.Text(node, node.Parameters.Text("errorType") == "errorObject" ? "errorObject" : "errorMessage") is { Length: > 0 } message ? message : node.ShownName;
        return true;
    }
}
