using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Importing;

/// <summary>An agent and its report while a file is read: ids are made here, and nothing of the file is ever one.</summary>
internal sealed class ImportDraft(string format, LocalText title)
{
    /// <summary>More than this is no drawing, and some checks take the square of it.</summary>
    public const int MostNodes = 2000;

    public const int MostEdges = 10_000;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<WorkflowEdge> _edgeSet = [];

    public List<DraftNode> Nodes { get; } = [];

    public List<WorkflowEdge> Edges { get; private set; } = [];

    public List<ValueDefinition> Inputs { get; } = [];

    public List<ValueDefinition> Outputs { get; } = [];

    public List<DraftEntry> Entries { get; } = [];

    public List<StickyNote> Notes { get; } = [];

    public DraftEntry Whole { get; } = new("", "", "");

    public SecretScrub Secrets { get; } = new();

    public static void CheckSize(int nodes, int edges)
    {
        if (nodes > MostNodes)
            throw new AgentFormatException(new($"The file has {nodes} nodes; at most {MostNodes} are read.", $"文件中有 {nodes} 个节点，最多读取 {MostNodes} 个。"), new("Split the workflow into several that call each other, and import each.", "请把工作流拆分成几个相互调用的工作流，再分别导入。"));
        if (edges > MostEdges)
            throw new AgentFormatException(new($"The file has {edges} connections; at most {MostEdges} are read.", $"文件中有 {edges} 条连线，最多读取 {MostEdges} 条。"), new("Split the workflow into several that call each other, and import each.", "请把工作流拆分成几个相互调用的工作流，再分别导入。"));
    }

    public string NewId(string? name, string kind)
    {
        var slug = ImportNames.Slug(name, 32);
        if (slug.Length == 0)
            slug = Identifiers.IsNodeId(kind) ? kind : $"{kind}-node";
        else if (!char.IsAsciiLetter(slug[0]) || !Identifiers.IsNodeId(slug))
            slug = $"{kind}-{slug}";
        var id = ImportNames.Free(slug, _ids.Contains);
        _ids.Add(id);
        return id;
    }

    public DraftNode Add(string id, string kind, string? name, double x, double y)
    {
        var node = new DraftNode(id, kind) { Name = name, X = x, Y = y };
        Nodes.Add(node);
        return node;
    }

    public DraftNode AddNew(string? name, string kind, double x, double y) => Add(NewId(name, kind), kind, name, x, y);

    public void Connect(string from, string port, string to)
    {
        var edge = new WorkflowEdge { From = from, Port = port, To = to };
        if (_edgeSet.Add(edge))
            Edges.Add(edge);
        if (Edges.Count > MostEdges * 2)
            CheckSize(0, Edges.Count);
    }

    public void RemoveEdges(Func<WorkflowEdge, bool> which)
    {
        Edges = [.. Edges.Where(edge => !which(edge))];
        _edgeSet.Clear();
        _edgeSet.UnionWith(Edges);
    }

    public DraftEntry Entry(string sourceId, string sourceName, string sourceType)
    {
        var entry = new DraftEntry(sourceId, sourceName, sourceType);
        Entries.Add(entry);
        return entry;
    }

    /// <summary>An input of the agent under a name that references can use; the same text always means the same input.</summary>
    public string Input(string? text, string type, Action<ValueDefinition>? made = null, Func<ValueDefinition, ValueDefinition>? with = null)
    {
        var name = ImportNames.Value(text, "value");
        if (Inputs.All(input => input.Name != name))
        {
            var input = new ValueDefinition { Name = name, Type = type };
            Inputs.Add(with is null ? input : with(input));
            made?.Invoke(input);
        }

        return name;
    }

    public static void SecretNotes(DraftEntry entry, IReadOnlyList<string> found)
    {
        foreach (var name in found)
        {
            entry.Add(
                ImportNoteKind.Secret,
                $"A secret was taken out. Store its value as “{name}” under Settings, for the site or field it is for.",
                $"已移除一个机密。请在“设置”中以“{name}”保存它的值，并绑定到使用它的网站或字段。");
        }
    }

    /// <summary>Keeps what only stands on the canvas; long notes are cut.</summary>
    public void Note(DraftEntry entry, string text, double x, double y, double? width, double? height)
    {
        var kept = text.Length <= 4000 ? text : text[..4000] + "…";
        Notes.Add(new StickyNote
        {
            Id = $"note-{Notes.Count + 1}",
            Text = kept,
            X = x,
            Y = y,
            Width = Math.Clamp(width ?? 240, 120, 1200),
            Height = Math.Clamp(height ?? 160, 80, 1200),
        });
        entry.Text = new LocalText("Is a note on the canvas.", "现在是画布上的便签。");
        if (kept.Length < text.Length)
            entry.Changed("The note was cut: it was very long.", "便签过长，已截断。");
    }

    public ImportResult Finish(string name, string description)
    {
        var notes = ImportLayout.Spread(Nodes, Notes);
        var shown = ImportNames.Line(SecretScrub.Unmark(name)) is { Length: > 0 } said ? said : title.En;
        var report = new ImportReport(format, title, [.. Entries.Select(entry => entry.Done())], [.. Whole.Notes.Select(DraftEntry.Unmark)]);
        var document = new AgentDocument
        {
            Id = ImportNames.AgentId(shown),
            Name = shown,
            Description = ImportNames.Line(SecretScrub.Unmark(description), 1000),
            Inputs = [.. Inputs.Select(Finished)],
            Outputs = [.. Outputs.Select(Finished)],
            Permissions = new AgentPermissions { Secrets = [.. Secrets.All.Distinct().Order(StringComparer.Ordinal)] },
            Nodes = [.. Nodes.Select(node => node.Done(SecretScrub.Unmark, SecretScrub.Unmark))],
            Edges = [.. Edges],
            Layout = Nodes.ToDictionary(node => node.Id, node => new NodePosition(node.X, node.Y), StringComparer.Ordinal),
            Notes = [.. notes.Select(note => note with { Text = SecretScrub.Unmark(note.Text) })],
            ImportReport = ImportReportJson.Write(report),
        };
        return new ImportResult(document, report);
    }

    private static ValueDefinition Finished(ValueDefinition value) => value with
    {
        Label = value.Label is null ? null : ImportNames.Line(SecretScrub.Unmark(value.Label)),
        Description = value.Description is null ? null : ImportNames.Line(SecretScrub.Unmark(value.Description), 300),
        Default = SecretScrub.Unmark(value.Default),
        Choices = value.Choices is null ? null : [.. value.Choices.Select(choice => ImportNames.Line(SecretScrub.Unmark(choice), 200)).Distinct(StringComparer.Ordinal)],
    };
}
