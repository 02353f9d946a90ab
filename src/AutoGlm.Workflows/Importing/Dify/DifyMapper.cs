using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>A workflow or chatflow of Dify on its way to an agent. First every node gets its place and id, then settings, then ways.</summary>
internal sealed partial class DifyMapper
{
    private static readonly string[] WithError = ["http", "task", "agent", "for-each", "while", "approval", "form", "wait", ImportedKind.Name];

    private readonly JsonObject _file;
    private readonly JsonObject _workflow;
    private readonly JsonObject _graph;
    private readonly LocalText _title;
    private readonly ImportDraft _draft;
    private readonly List<DifyNode> _nodes = [];
    private readonly Dictionary<string, DifyNode> _byId = new(StringComparer.Ordinal);
    private readonly DifyReferences _references;
    private readonly DifyConditions _conditions;
    private readonly bool _isChat;

    public DifyMapper(JsonObject file, IAgentImporter importer)
    {
        (_file, _title) = (file, importer.Title);
        _draft = new ImportDraft(importer.Format, importer.Title);
        var found = new List<string>();
        _workflow = Clean(file.Object("workflow")!, found);
        _graph = (JsonObject)file["workflow"]!["graph"]!;
        ImportDraft.SecretNotes(_draft.Whole, found);
        _references = new DifyReferences(_byId, _draft);
        _conditions = new DifyConditions(_references);
        _isChat = file["app"].Text("mode") is "advanced-chat" or "chat" or "agent-chat";
    }

    public ImportResult Map()
    {
        var nodes = ((JsonArray)_graph["nodes"]!).OfType<JsonObject>().ToList();
        var edges = _graph.Objects("edges").ToList();
        ImportDraft.CheckSize(nodes.Count, edges.Count);
        foreach (var node in nodes)
            Take(node);
        foreach (var child in _nodes.Where(node => node.Json["positionAbsolute"] is not JsonObject))
        {
            if (child.Parent is { } parent && _byId.TryGetValue(parent, out var around) && around != child)
                (child.X, child.Y) = (child.X + around.X, child.Y + around.Y);
        }

        _references.Declare(_workflow, _draft.Secrets);
        foreach (var node in _nodes)
            Place(node);
        foreach (var node in _nodes)
        {
            node.Fill();
            Fail(node);
        }

        foreach (var edge in edges)
            Draw(edge);
        Gather();
        Begin();
        TellOfWhole();
        return _draft.Finish(_file["app"].Text("name") ?? "", _file["app"].Text("description") ?? "");
    }

    /// <summary>The workflow's own members; its nodes are cleaned one by one, so that each tells of its secrets.</summary>
    private JsonObject Clean(JsonObject workflow, List<string> found)
    {
        var own = new JsonObject(workflow.Where(member => member.Key is not "graph" and not "environment_variables").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        own["environment_variables"] = new JsonArray([.. workflow.Objects("environment_variables").Select(variable =>
        {
            var copy = (JsonObject)variable.DeepClone();
            // What a secret was is told by its name alone.
            if (copy.Text("value_type") == "secret" || SecretScrub.IsSecretKey(copy.Text("name") ?? ""))
                copy.Remove("value");
            return copy;
        })]);
        var clean = (JsonObject)_draft.Secrets.Clean(own, "", out var secrets)!;
        found.AddRange(secrets);
        return clean;
    }

    private void Take(JsonObject json)
    {
        var clean = (JsonObject)_draft.Secrets.Clean(json, json["data"].Text("title") ?? "", out var secrets)!;
        var id = json.Text("id") ?? "";
        var type = clean["data"].Text("type") is { Length: > 0 } real ? real : clean.Text("type") ?? "?";
        var entry = _draft.Entry(clean.Text("id") ?? "", clean["data"].Text("title") ?? "", type);
        var node = new DifyNode(clean, id, entry);
        _nodes.Add(node);
        if (!_byId.TryAdd(id, node))
            entry.Changed("Another node has the same id; connections lead to that one.", "另一个节点的 ID 相同；连线都归于那个节点。");
        ImportDraft.SecretNotes(entry, secrets);
    }

    private void Place(DifyNode node)
    {
        if (Handlers.GetValueOrDefault(node.Type)?.Invoke(this, node) != true)
            Keep(node);
        if (node.Draft is { } draft && node.Entry.Nodes.Count == 0)
            node.Entry.Nodes.Add(draft.Id);
        if (node.Entry.Text.En.Length == 0 && node.Draft is { } made && NodeKindCatalog.Default.Find(made.Kind) is { } kind)
            node.Entry.Text = new LocalText($"Is a node “{kind.Title.En}” now.", $"现在是“{kind.Title.Zh}”节点。");
    }

    private DraftNode Make(DifyNode node, string kind, string port = "out")
    {
        var draft = _draft.AddNew(node.Title, kind, node.X, node.Y);
        node.Draft = draft;
        node.Port = handle => handle == "fail-branch" ? WithError.Contains(draft.Kind, StringComparer.Ordinal) ? (draft.Id, "error") : null : (draft.Id, port);
        node.Refer = keys => keys is ["error_message", ..] ? $"{draft.Id}.error.message" : DifyReferences.Join(draft.Id, keys);
        return draft;
    }

    private DraftNode Extra(DifyNode node, string kind, string name, double right = ImportLayout.Across / 2)
    {
        var extra = _draft.AddNew(name, kind, node.X + right, node.Y);
        if (node.Draft is { } main && node.Entry.Nodes.Count == 0)
            node.Entry.Nodes.Add(main.Id);
        node.Entry.Nodes.Add(extra.Id);
        return extra;
    }

    private void Keep(DifyNode node)
    {
        var draft = Make(node, ImportedKind.Name);
        draft.Disabled = true;
        draft.Settings = new JsonObject
        {
            ["from"] = _title.En,
            ["type"] = ImportNames.Line(node.Type, 200),
            ["original"] = node.Json.DeepClone(),
        };
        var handles = _graph.Objects("edges").Where(edge => edge.Text("source") == node.Id).Select(edge => edge.Text("sourceHandle") ?? "source").Where(handle => handle is not ("source" or "fail-branch" or "success-branch")).Distinct().Take(100).ToList();
        if (handles.Count > 0)
            draft.Settings["ways"] = new JsonArray([.. handles.Select((_, index) => JsonValue.Create($"way-{index + 1}"))]);
        node.Port = handle => handle == "fail-branch" ? (draft.Id, "error") : handles.IndexOf(handle) is >= 0 and var index ? (draft.Id, $"way-{index + 1}") : (draft.Id, "out");
        node.Entry.Outcome = ImportOutcome.Placeholder;
        node.Entry.Text = new LocalText(
            "Nothing here does the same. A node that is switched off keeps the original; runs pass over it.",
            "此处没有对应的功能。已用停用的占位节点保留原内容，运行时会跳过。");
        node.Entry.Todo("Replace it by nodes that do the same, or remove it.", "请用功能相同的节点替换，或将其删除。");
        if (node.Type is "knowledge-retrieval" or "knowledge-index" or "datasource")
            node.Entry.Lost("Its knowledge base is not in the file.", "知识库不在文件中。", node.Data["dataset_ids"]?.ToJsonString());
    }

    private static void Fail(DifyNode node)
    {
        if (node.Draft is not { } draft || draft.Kind == ImportedKind.Name)
            return;
        var kind = NodeKindCatalog.Default.Find(draft.Kind);
        var policy = new NodeFailurePolicy();
        if (node.Data.Object("retry_config") is { } retry && retry.Flag("retry_enabled") && (retry.Whole("max_retries") ?? 0) > 0)
        {
            var wait = Math.Clamp((retry.Number("retry_interval") ?? 1000) / 1000, 0, 86_400);
            if (kind is { HasAttempts: true })
                policy = policy with { Retries = Math.Clamp(retry.Whole("max_retries") ?? 0, 0, 100), DelaySeconds = wait, Factor = 1, Jitter = 0, MaxDelaySeconds = Math.Max(wait, 60) };
            else
                node.Entry.Lost("A node of this kind isn't tried again.", "这类节点不支持重试。", retry.ToJsonString());
        }

        switch (node.Data.Text("error_strategy"))
        {
            case "default-value" when kind?.PortsOf(draft.Done(value => value?.DeepClone(), text => text)).Any(port => port.Name is "out" or "done") == true:
                var output = new JsonObject();
                foreach (var value in node.Data.Objects("default_value"))
                {
                    // Under the names that later nodes refer to.
                    var named = node.Refer([value.Text("key") ?? "value"]) is { } reference && reference.StartsWith($"{draft.Id}.", StringComparison.Ordinal) ? reference[(draft.Id.Length + 1)..] : null;
                    if (named is not null)
                        output.TryAdd(named, SecretScrub.Unmark(value["value"]));
                }

                policy = policy with { Then = "continue", Output = output.Count > 0 ? output : null };
                break;
            case "default-value":
                node.Entry.Lost("A node of this kind can't go on after a failure.", "这类节点失败后不能继续。", "error_strategy: default-value");
                break;
            case "fail-branch" when !WithError.Contains(draft.Kind, StringComparer.Ordinal):
                node.Entry.Lost("A node of this kind has no way for failures; what followed there is not connected.", "这类节点没有失败出口；原先接在该出口的节点未连接。", "error_strategy: fail-branch");
                break;
        }

        if (policy is { Retries: > 0 } or { Then: "continue" })
            draft.Failure = policy;
    }

    private void Draw(JsonObject edge)
    {
        if (!_byId.TryGetValue(edge.Text("source") ?? "", out var from) || !_byId.TryGetValue(edge.Text("target") ?? "", out var to))
        {
            _draft.Whole.Lost("A connection names a node that the file doesn't hold.", "有一条连线指向文件中不存在的节点。", $"{ImportNames.Line(edge.Text("source"))} → {ImportNames.Line(edge.Text("target"))}");
            return;
        }

        // What ends a round of a loop is the end of its body here.
        if (to.Draft is not { } goal)
            return;
        if (NodeKindCatalog.Default.Find(goal.Kind) is { TakesInput: false })
        {
            from.Entry.Lost("A connection led to a node that begins the workflow; nothing can lead there here.", "有一条连线指向起始节点；此处不允许。", to.Title);
            return;
        }

        if (from.Port(edge.Text("sourceHandle") ?? "source") is { } port)
            _draft.Connect(port.Node, port.Port, goal.Id);
        else if (from.Data.Text("error_strategy") is null && !Ends(from))
            from.Entry.Lost("A way that led on from here has no counterpart, and is not connected.", "此处有一个出口没有对应项，未连接。", $"{ImportNames.Line(edge.Text("sourceHandle"))} → {to.Title}");
    }

    private static bool Ends(DifyNode node) => node.Draft is null;

    /// <summary>Dify goes on once when all branches have come; here that is said by a join, where branches may run side by side.</summary>
    private void Gather()
    {
        var outgoing = _draft.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
        var forks = _draft.Edges.GroupBy(edge => (edge.From, edge.Port)).Where(group => group.Count() > 1).Select(group => group.Select(edge => edge.To).ToList()).ToList();
        if (forks.Count == 0)
            return;
        // By each node: which branch of which fork leads to it.
        var reach = forks.Take(200).Select(fork => fork.Select(first => Below(first, outgoing)).ToList()).ToList();
        foreach (var group in _draft.Edges.GroupBy(edge => edge.To).Where(group => group.Count() > 1).ToList())
        {
            if (_draft.Nodes.FirstOrDefault(node => node.Id == group.Key) is not { Kind: not "join" } goal)
                continue;
            var sources = group.Select(edge => edge.From).ToList();
            var meets = reach.Any(branches => branches.Count(branch => branch.Contains(goal.Id)) > 1 && branches.Count(branch => sources.Any(branch.Contains)) + branches.Count(branch => !sources.Any(branch.Contains) && branch.Contains(goal.Id)) > 1);
            if (!meets)
                continue;
            var join = _draft.AddNew("join", "join", goal.X - ImportLayout.Across / 2, goal.Y);
            join.Name = null;
            var edges = group.ToList();
            _draft.RemoveEdges(edges.Contains);
            foreach (var edge in edges)
                _draft.Connect(edge.From, edge.Port, join.Id);
            _draft.Connect(join.Id, "out", goal.Id);
            var owner = _nodes.First(node => node.Draft == goal || node.Entry.Nodes.Contains(goal.Id));
            owner.Entry.Nodes.Add(join.Id);
            owner.Entry.Todo("A “Join” before it waits for the branches, as Dify does by itself.", "前面加了“汇合”节点来等待各分支（Dify 会自动等待）。");
        }
    }

    private static HashSet<string> Below(string first, ILookup<string, WorkflowEdge> outgoing)
    {
        var (below, open) = (new HashSet<string>(StringComparer.Ordinal) { first }, new Stack<string>([first]));
        while (open.TryPop(out var id))
        {
            foreach (var edge in outgoing[id].Where(edge => below.Add(edge.To)))
                open.Push(edge.To);
        }

        return below;
    }

    private void Begin()
    {
        if (_draft.Nodes.Any(node => !node.Disabled && NodeKindCatalog.Default.Find(node.Kind) is { TakesInput: false }) || _draft.Nodes.Count == 0)
            return;
        var reached = _draft.Edges.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        var first = _nodes.FirstOrDefault(node => node.Draft is { } draft && node.Type.StartsWith("trigger", StringComparison.Ordinal) && !reached.Contains(draft.Id))?.Draft
            ?? _draft.Nodes.FirstOrDefault(node => !reached.Contains(node.Id)) ?? _draft.Nodes[0];
        var start = _draft.AddNew("Start", "manual", first.X - ImportLayout.Across, first.Y);
        _draft.Connect(start.Id, "out", first.Id);
        _draft.Whole.Changed(
            "What begins the workflow there has no counterpart here. A node “Start” was added, so that the agent can be run by hand.",
            "原工作流的触发方式在此处没有对应项。已添加“开始”节点，可手动运行。");
    }

    private void TellOfWhole()
    {
        if (_nodes.Count == 0)
            _draft.Whole.Todo("The workflow is empty.", "工作流为空。");
        Features(_workflow.Object("features"));
        foreach (var dependency in _file.Objects("dependencies").Take(50))
        {
            var plugin = dependency.Object("value").Text("marketplace_plugin_unique_identifier") ?? dependency.Object("value").Text("plugin_unique_identifier") ?? dependency.Object("value").Text("package") ?? "?";
            _draft.Whole.Lost("A plugin that the app asked for is not needed here, and not taken over.", "应用所需的插件在此处不需要，未导入。", ImportNames.Line(plugin));
        }
    }

    private void Features(JsonObject? features)
    {
        if (features is null)
            return;
        if (features.Text("opening_statement") is { Length: > 0 } welcome)
        {
            if (_draft.Nodes.FirstOrDefault(node => node.Kind == ChatKind.Name) is { } chat)
                chat.Settings["welcome"] = ImportWords.Literal(welcome);
            else
                _draft.Whole.Lost("The opening statement has no place here.", "开场白没有对应的位置。", welcome);
        }

        foreach (var (name, feature) in features)
        {
            if (name is not "opening_statement" && (feature.Flag("enabled") || (name == "suggested_questions" && feature is JsonArray { Count: > 0 })))
                _draft.Whole.Lost($"The feature “{ImportNames.Line(name, 40)}” has no counterpart.", $"功能“{ImportNames.Line(name, 40)}”没有对应项。", feature?.ToJsonString());
        }
    }
}
