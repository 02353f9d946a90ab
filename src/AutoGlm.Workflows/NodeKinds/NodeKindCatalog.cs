using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>The kinds of node that documents may use, in the order of the palette.</summary>
public sealed class NodeKindCatalog
{
    private readonly Dictionary<string, INodeKind> _byName;

    /// <summary>Throws <see cref="ArgumentException"/> when two kinds share a name.</summary>
    public NodeKindCatalog(IEnumerable<INodeKind> kinds)
    {
        Kinds = [.. kinds];
        _byName = Kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);
    }

    /// <summary>The kinds this product brings.</summary>
    public static NodeKindCatalog Default { get; } =
        new(
        [
            new ManualKind(), new WebhookKind(), new ScheduleKind(), new ChatKind(), new TaskKind(), new HttpKind(), new AgentKind(), new RespondKind(),
            new IfKind(), new SwitchKind(), new ForEachKind(), new WhileKind(), new ParallelKind(), new JoinKind(), new TryKind(), new SetKind(),
            new ApprovalKind(), new FormKind(), new WaitKind(), new EventKind(),
            new EndKind(), new StopKind(), new FailKind(),
            new ImportedKind(),
        ]);

    public IReadOnlyList<INodeKind> Kinds { get; }

    /// <summary>Null for an unknown kind.</summary>
    public INodeKind? Find(string kind) => _byName.GetValueOrDefault(kind);

    /// <summary>A catalog in which a kind stands in place of the one of its name.</summary>
    public NodeKindCatalog Replacing(INodeKind kind) => new(Kinds.Select(known => known.Kind == kind.Kind ? kind : known));

    /// <summary>A catalog with further kinds behind these.</summary>
    public NodeKindCatalog With(params IEnumerable<INodeKind> more) => new([.. Kinds, .. more]);
}
