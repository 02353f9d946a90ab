using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>All nodes of an agent, to go to. Rendered anew only when they or their problems have changed: there may be a thousand.</summary>
public partial class NodeOutline : StudioComponent
{
    private HashSet<string?> _wrong = [];
    private IReadOnlyList<WorkflowNode>? _nodes;
    private IReadOnlyList<Problem>? _problems;
    private bool _changed;

    [Parameter, EditorRequired]
    public IReadOnlyList<WorkflowNode> Nodes { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    /// <summary>Given the id of the node.</summary>
    [Parameter]
    public EventCallback<string> OnPick { get; set; }

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    protected override void OnParametersSet()
    {
        _changed = !ReferenceEquals(_nodes, Nodes) || !ReferenceEquals(_problems, Problems);
        (_nodes, _problems) = (Nodes, Problems);
        if (_changed)
            _wrong = [.. Problems.Where(problem => problem.Severity == "error").Select(problem => problem.Node)];
    }

    protected override bool ShouldRender() => _changed;
}
