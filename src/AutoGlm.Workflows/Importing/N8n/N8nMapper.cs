using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>One workflow of n8n on its way to an agent. First every node gets its place and id, then settings, then ways.</summary>
internal sealed partial class N8nMapper
{
    /// <summary>Kinds that have a way for failures.</summary>
    private static readonly string[] WithError = ["http", "task", "agent", "for-each", "while", "approval", "form", "wait", "wait-event", ImportedKind.Name];

    private readonly JsonObject _workflow;
    private readonly ImportDraft _draft;
    private readonly LocalText _title;
    private readonly List<N8nNode> _nodes = [];
    private readonly Dictionary<string, N8nNode> _byName = new(StringComparer.Ordinal);
    private readonly N8nExpressions _expressions;

    public N8nMapper(JsonObject workflow, IAgentImporter importer)
    {
        (_workflow, _title) = (workflow, importer.Title);
        _draft = new ImportDraft(importer.Format, importer.Title);
        Name = ImportNames.Line(workflow.Text("name")) is { Length: > 0 } name ? name : "n8n";
        _expressions = new N8nExpressions(_byName, _draft, ImportWords.Literal(Name));
    }

    private string Name { get; }

    public ImportResult Map()
    {
        var nodes = ((JsonArray)_workflow["nodes"]!).OfType<JsonObject>().ToList();
        ImportDraft.CheckSize(nodes.Count, 0);
        foreach (var node in nodes)
            Take(node);
        TakeConnections();
        foreach (var node in _nodes)
            FindBody(node);
        foreach (var node in _nodes)
            Place(node);
        foreach (var node in _nodes)
        {
            node.Fill();
            Finish(node);
        }

        DrawWays();
        GatherItems();
        FoldAway();
        Begin();
        Answer();
        TellOfWhole();
        return _draft.Finish(Name, _workflow.Text("description") ?? _workflow.Object("meta").Text("description") ?? "");
    }

    private void Take(JsonObject json)
    {
        var clean = (JsonObject)_draft.Secrets.Clean(json, json.Text("name") ?? "", out var secrets)!;
        var name = json.Text("name") ?? json.Text("id") ?? "";
        // Connections and expressions were written with the name as the file has it.
        var entry = _draft.Entry(clean.Text("id") ?? "", clean.Text("name") ?? "", clean.Text("type") ?? "?");
        var node = new N8nNode(clean, name, entry);
        _nodes.Add(node);
        if (!_byName.TryAdd(name, node))
            entry.Changed("Another node has the same name; connections lead to that one.", "另一个节点同名；连线都归于那个节点。");
        ImportDraft.SecretNotes(entry, secrets);
    }

    private void TakeConnections()
    {
        var count = 0;
        foreach (var (name, types) in _workflow["connections"] as JsonObject ?? [])
        {
            if (types is not JsonObject byType)
                continue;
            foreach (var (type, outputs) in byType)
            {
                var list = outputs as JsonArray ?? [];
                for (var output = 0; output < list.Count; output++)
                {
                    foreach (var target in (list[output] as JsonArray)?.OfType<JsonObject>() ?? [])
                    {
                        ImportDraft.CheckSize(0, ++count);
                        Link(name, type, output, target);
                    }
                }
            }
        }
    }

    private void Link(string name, string type, int output, JsonObject target)
    {
        var to = target.Text("node") ?? "";
        if (!_byName.TryGetValue(name, out var source) || !_byName.TryGetValue(to, out var goal))
        {
            _draft.Whole.Lost("A connection names a node that the file doesn't hold.", "有一条连线指向文件中不存在的节点。", $"{ImportNames.Line(name)} → {ImportNames.Line(to)}");
            return;
        }

        var link = new N8nLink(source, type, output, goal, target.Whole("index") ?? 0);
        source.Out.Add(link);
        goal.In.Add(link);
    }

    /// <summary>What a loop repeats: all that follows the output for each round, up to the loop itself.</summary>
    private static void FindBody(N8nNode loop)
    {
        if (loop.Type is not ("splitInBatches" or "splitOut" or "itemLists"))
            return;
        var first = loop.Type == "splitInBatches" && loop.Version >= 3 ? 1 : 0;
        var open = new Stack<N8nNode>(loop.MainOut.Where(link => link.Output == first).Select(link => link.To));
        while (open.TryPop(out var node))
        {
            if (node == loop || !loop.Body.Add(node))
                continue;
            foreach (var link in node.MainOut)
                open.Push(link.To);
        }
    }

    private void Place(N8nNode node)
    {
        if (!Ask(this, node) && Handlers.GetValueOrDefault(node.Type)?.Invoke(this, node) != true)
            Keep(node);
        if (node.Draft is { } draft && node.Entry.Nodes.Count == 0)
            node.Entry.Nodes.Add(draft.Id);
        if (node.Entry.Text.En.Length == 0 && node.Draft is { } made)
            node.Entry.Text = Became(made.Kind);
    }

    private static LocalText Became(string kind) => NodeKindCatalog.Default.Find(kind) is { } known
        ? new LocalText($"Is a node “{known.Title.En}” now.", $"现在是“{known.Title.Zh}”节点。")
        : new LocalText("Is in the agent now.", "已在智能体中。");

    /// <summary>Adds the node that it becomes.</summary>
    private DraftNode Make(N8nNode node, string kind, string port = "out")
    {
        var draft = _draft.AddNew(node.ShownName, kind, node.X, node.Y);
        draft.Disabled = node.Disabled;
        node.Draft = draft;
        node.Ports = output => output == 0 ? [(draft.Id, port)] : [];
        node.Refer = (path, _) => N8nPaths.Write(draft.Id, path);
        if (node.Disabled)
            node.Entry.Changed("It was switched off there, and is here too.", "它在原文件中已停用，此处同样停用。");
        return draft;
    }

    private DraftNode Extra(N8nNode node, string kind, string? name, double down = ImportLayout.Down)
    {
        var extra = _draft.AddNew(name ?? node.ShownName, kind, node.X + 1, node.Y + down);
        extra.Disabled = node.Disabled;
        if (node.Draft is { } main && node.Entry.Nodes.Count == 0)
            node.Entry.Nodes.Add(main.Id);
        node.Entry.Nodes.Add(extra.Id);
        return extra;
    }

    /// <summary>What nothing here does: kept, switched off.</summary>
    private void Keep(N8nNode node)
    {
        var draft = Make(node, ImportedKind.Name);
        var ways = node.MainOut.Select(link => link.Output).Distinct().Where(output => output > 0 && !(node.Json.Text("onError") == "continueErrorOutput" && output == 1 && IsLast(node, output))).ToList();
        draft.Disabled = true;
        draft.Settings = new JsonObject
        {
            ["from"] = _title.En,
            ["type"] = ImportNames.Line(node.Json.Text("type"), 200),
            ["original"] = node.Json.DeepClone(),
        };
        if (ways.Count > 0)
            draft.Settings["ways"] = new JsonArray([.. ways.Select(output => JsonValue.Create($"out-{output + 1}"))]);
        node.Outputs = 1 + ways.Count;
        node.Ports = output => output == 0 ? [(draft.Id, "out")] : ways.Contains(output) ? [(draft.Id, $"out-{output + 1}")] : [];
        if (HandsOn(node))
        {
            node.Refer = static (_, _) => N8nNode.PassOn;
            node.Entry.Changed("It handed on what it got, in another order or less of it. While it is passed over, everything goes on as it came.", "它按其他顺序或仅部分传递收到的数据；跳过时，数据按原样继续传递。");
        }

        node.Entry.Outcome = ImportOutcome.Placeholder;
        node.Entry.Text = new LocalText(
            "Nothing here does the same. A node that is switched off keeps the original; runs pass over it.",
            "此处没有对应的功能。已用停用的占位节点保留原内容，运行时会跳过。");
        node.Entry.Todo("Replace it by nodes that do the same, or remove it.", "请用功能相同的节点替换，或将其删除。");
    }

    /// <summary>Whether what comes out is made like what came in.</summary>
    private static bool HandsOn(N8nNode node) =>
        node.Type is "removeDuplicates" or "sort" or "limit" || (node.Type == "itemLists" && node.Parameters.Text("operation") is "removeDuplicates" or "sort" or "limit");

    private static bool IsLast(N8nNode node, int output) => node.MainOut.All(link => link.Output <= output);

    private static void Finish(N8nNode node)
    {
        if (node.Draft is not { } draft)
            return;
        Fail(node, draft);
        if (node.Json["credentials"] is JsonObject { Count: > 0 } credentials && node.Entry.Outcome != ImportOutcome.Lost)
        {
            foreach (var (type, credential) in credentials)
            {
                node.Entry.Lost(
                    "Its credential is not in the file. Store what it held as a secret, and use it in the node.",
                    "凭据不在文件中。请将其内容保存为机密，并在节点中使用。",
                    $"{ImportNames.Line(type)}: {ImportNames.Line(credential.Text("name") ?? ImportWords.AsText(credential) ?? "?")}");
            }
        }

        if (node.Json.Flag("executeOnce"))
            node.Entry.Changed("“Execute once” is how every node works here.", "“只执行一次”在此处是每个节点的默认行为。");
        if (node.Json.Text("notes") is { Length: > 0 } notes)
            node.Entry.Lost("Its note has no place here.", "节点备注在此处没有对应的位置。", notes);
    }

    private static void Fail(N8nNode node, DraftNode draft)
    {
        var kind = NodeKindCatalog.Default.Find(draft.Kind);
        var onError = node.Json.Text("onError") ?? (node.Json.Flag("continueOnFail") ? "continueRegularOutput" : null);
        var policy = new NodeFailurePolicy();
        if (node.Json.Flag("retryOnFail"))
        {
            var tries = Math.Clamp(node.Json.Whole("maxTries") ?? 3, 1, 100);
            var wait = Math.Clamp((node.Json.Number("waitBetweenTries") ?? 1000) / 1000, 0, 86_400);
            if (kind is { HasAttempts: true } && draft.Kind != ImportedKind.Name)
                policy = policy with { Retries = tries - 1, DelaySeconds = wait, Factor = 1, Jitter = 0, MaxDelaySeconds = Math.Max(wait, 60) };
            else
                node.Entry.Lost("A node of this kind isn't tried again.", "这类节点不支持重试。", $"retryOnFail, maxTries {tries}");
        }

        if (onError == "continueRegularOutput")
        {
            if (kind?.PortsOf(draft.Done(value => value?.DeepClone(), text => text)).Any(port => port.Name is "out" or "done") == true && draft.Kind != ImportedKind.Name && kind.TakesInput)
                policy = policy with { Then = "continue" };
            else if (draft.Kind != ImportedKind.Name)
                node.Entry.Lost("A node of this kind can't go on after a failure.", "这类节点失败后不能继续。", "onError: continueRegularOutput");
        }
        else if (onError == "continueErrorOutput" && !WithError.Contains(draft.Kind, StringComparer.Ordinal))
            node.Entry.Lost("A node of this kind has no way for failures; what followed there is not connected.", "这类节点没有失败出口；原先接在该出口的节点未连接。", "onError: continueErrorOutput");
        if (policy is { Retries: > 0 } or { Then: "continue" })
            draft.Failure = policy;
    }

    private void DrawWays()
    {
        foreach (var node in _nodes)
        {
            foreach (var link in node.MainOut)
            {
                var goal = link.To;
                if (goal.Draft is not { } to)
                    continue;
                // A loop goes on by itself: the way back is not drawn.
                if (goal.Type == "splitInBatches" && goal.Body.Contains(node) && to.Kind == "for-each")
                    continue;
                if (NodeKindCatalog.Default.Find(to.Kind) is { TakesInput: false })
                {
                    node.Entry.Lost("A connection led to a node that begins the workflow; nothing can lead there here.", "有一条连线指向起始节点；此处不允许。", goal.ShownName);
                    continue;
                }

                var ports = PortsOf(node, link.Output).ToList();
                foreach (var (from, port) in ports)
                    _draft.Connect(from, port, to.Id);
                if (ports.Count == 0 && node.Entry.Outcome != ImportOutcome.Lost && node.Json.Text("onError") != "continueErrorOutput")
                    node.Entry.Lost("A way that led on from here has no counterpart, and is not connected.", "此处有一个出口没有对应项，未连接。", $"{link.Output + 1} → {goal.ShownName}");
            }
        }

        foreach (var link in _nodes.SelectMany(node => node.Out).Where(link => link.Type is not "main" && !link.Type.StartsWith("ai_", StringComparison.Ordinal)))
            link.From.Entry.Lost("A connection of an unknown type is not drawn.", "未知类型的连线未导入。", $"{ImportNames.Line(link.Type)} → {link.To.ShownName}");
    }

    private static IEnumerable<(string Node, string Port)> PortsOf(N8nNode node, int output) =>
        node.Json.Text("onError") == "continueErrorOutput" && output == node.Outputs && node.Draft is { } draft && WithError.Contains(draft.Kind, StringComparer.Ordinal)
            ? [(draft.Id, "error")]
            : node.Ports(output);

    /// <summary>What gathers the items again stands behind the loop that parts them, not in it.</summary>
    private void GatherItems()
    {
        foreach (var gather in _nodes.Where(node => node.Draft is { Kind: "set" } && IsGathering(node)))
        {
            if (PartingOf(gather) is not { Draft: { } loop })
                continue;
            _draft.RemoveEdges(edge => edge.To == gather.Draft!.Id);
            _draft.Connect(loop.Id, "done", gather.Draft!.Id);
        }
    }

    /// <summary>Where a node only hands on, the ways lead past it; unless that would draw too many.</summary>
    private void FoldAway()
    {
        foreach (var node in _nodes.Where(node => node is { Folded: true, Draft: not null }))
        {
            var draft = node.Draft!;
            var (before, after) = (_draft.Edges.Where(edge => edge.To == draft.Id).ToList(), _draft.Edges.Where(edge => edge.From == draft.Id).ToList());
            if (before.Count == 0 || before.Count * after.Count > 40 || before.Any(edge => edge.From == draft.Id))
            {
                draft.Kind = "wait";
                draft.Settings = new JsonObject { ["seconds"] = 0 };
                node.Entry.Text = Became("wait");
                continue;
            }

            if (after.Count == 0)
            {
                draft.Kind = "end";
                node.Entry.Text = Became("end");
                continue;
            }

            _draft.RemoveEdges(edge => edge.To == draft.Id || edge.From == draft.Id);
            foreach (var edge in before)
            {
                foreach (var next in after)
                    _draft.Connect(edge.From, edge.Port, next.To);
            }

            _draft.Nodes.Remove(draft);
            node.Entry.Nodes.Clear();
            node.Entry.Nodes.AddRange(after.Select(edge => edge.To).Distinct());
            node.Entry.Text = new LocalText("Only handed on what it got: the ways lead past it now.", "它只是传递数据：连线现在直接绕过它。");
        }
    }

    /// <summary>An agent has to begin somewhere: where the file's beginning isn't known here, by hand.</summary>
    private void Begin()
    {
        if (_draft.Nodes.Any(node => !node.Disabled && NodeKindCatalog.Default.Find(node.Kind) is { TakesInput: false }))
            return;
        var reached = _draft.Edges.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        var triggers = _nodes.Where(node => node.Draft is { Kind: ImportedKind.Name } && node.Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase)).Select(node => node.Draft!).ToList();
        var firsts = triggers.Count > 0 ? triggers : [.. _draft.Nodes.Where(node => !reached.Contains(node.Id) && _draft.Edges.Any(edge => edge.From == node.Id)).Take(1)];
        if (firsts.Count == 0 && _draft.Nodes.Count > 0)
            firsts = [_draft.Nodes[0]];
        if (firsts.Count == 0)
            return;
        var start = _draft.AddNew("Start", "manual", firsts.Min(node => node.X) - ImportLayout.Across, firsts[0].Y);
        foreach (var first in firsts)
            _draft.Connect(start.Id, "out", first.Id);
        _draft.Whole.Changed(
            "What begins the workflow there has no counterpart here. A node “Start” was added, so that the agent can be run by hand.",
            "原工作流的触发方式在此处没有对应项。已添加“开始”节点，可手动运行。");
    }

    private void TellOfWhole()
    {
        if (_nodes.Count == 0)
            _draft.Whole.Todo("The workflow is empty.", "工作流为空。");
        if (_workflow["pinData"] is JsonObject { Count: > 0 })
            _draft.Whole.Lost("Pinned data of nodes is not taken over.", "节点的固定数据未导入。");
        if (_workflow.Object("settings").Text("errorWorkflow") is { Length: > 0 } other)
            _draft.Whole.Lost("The workflow that was run on errors is not named here: catch failures with a “Try”, or at the port “When it fails”.", "出错时运行的工作流未导入：请用“尝试”节点或“失败时”出口处理。", other);
        if (_workflow["staticData"] is JsonObject { Count: > 0 })
            _draft.Whole.Lost("Static data that the workflow kept between runs is not taken over.", "工作流在多次运行间保存的静态数据未导入。");
        if (_nodes.Any(node => node.Entry.Outcome != ImportOutcome.Lost))
        {
            _draft.Whole.Changed(
                "n8n runs a node once for every item that flows into it. Here a node runs once: where a list comes in, put a “For each” around what is done with each item.",
                "n8n 会对流入的每个数据项各运行一次节点；此处节点只运行一次。如果流入的是列表，请用“逐项循环”包住对每一项的处理。");
        }
    }

    private string Text(N8nNode node, JsonNode? value) => _expressions.Text(ImportWords.AsText(value) ?? (value is JsonValue flag && flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? flag.ToJsonString() : ""), node);

    private string Text(N8nNode node, string parameter) => Text(node, node.Parameters[parameter]);
}
