using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>The settings of one node, built from its kind's fields.</summary>
public partial class NodePanel : StudioComponent
{
    private IReadOnlyList<ReferenceGroup> _references = [];
    private AgentDocument? _referencesOf;
    private string? _idProblem;
    private bool _more;

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public WorkflowNode Node { get; set; } = default!;

    [Parameter]
    public EventCallback OnDelete { get; set; }

    [Parameter]
    public EventCallback OnDuplicate { get; set; }

    /// <summary>Given the new id.</summary>
    [Parameter]
    public EventCallback<string> OnIdChanged { get; set; }

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    private INodeKind? Kind => Kinds.Find(Node.Kind);

    private string Title => Kind is { } kind ? L(kind.Title) : Node.Kind;

    private IEnumerable<Problem> Own => Session.Problems.Where(problem => problem.Node == Node.Id);

    /// <summary>Problems that no shown field is about.</summary>
    private IEnumerable<Problem> General => Own.Where(problem => Kind!.Fields.All(known => !IsAbout(problem, known)) && !(ShowsFailure && FailureEditor.IsAbout(problem)));

    /// <summary>What begins a run, or ends a branch, has nothing that could be done when it fails.</summary>
    private bool ShowsFailure => Kind is { TakesInput: true } kind && kind.PortsOf(Node).Count > 0;

    protected override void OnInitialized() =>
        _more = Kind?.Fields.Any(field => field.Advanced && Own.Any(problem => IsAbout(problem, field))) ?? true;

    protected override void OnParametersSet()
    {
        var document = Session.Document;
        if (ReferenceEquals(document, _referencesOf))
            return;
        _referencesOf = document;
        _references = References.For(document, Node.Id, Kinds, T["designer.agentInputs"]);
    }

    private static bool IsAbout(Problem problem, FieldDefinition field) =>
        problem.Field == $"settings.{field.Name}"
        || problem.Field.StartsWith($"settings.{field.Name}.", StringComparison.Ordinal)
        || problem.Field.StartsWith($"settings.{field.Name}[", StringComparison.Ordinal);

    private List<Problem> ProblemsOf(FieldDefinition field) => [.. Own.Where(problem => IsAbout(problem, field))];

    private void Set(FieldDefinition field, JsonNode? value) =>
        Session.Apply(agent => DocumentEdits.Set(agent, Node.Id, field.Name, value), $"{Node.Id}/{field.Name}");

    private void Rename(string? name) => Session.Apply(
        agent => DocumentEdits.Change(agent, Node.Id, node => node with { Name = string.IsNullOrWhiteSpace(name) ? null : name }),
        $"{Node.Id}#name");

    private void Disable(bool disabled) =>
        Session.Apply(agent => DocumentEdits.Change(agent, Node.Id, node => node with { Disabled = disabled }));

    private async Task ChangeIdAsync(string? id)
    {
        id = id?.Trim() ?? "";
        _idProblem = !IdPattern().IsMatch(id) ? T["designer.nodeIdInvalid"]
            : id != Node.Id && Session.Document.Node(id) is not null ? T.Format("designer.nodeIdTaken", id)
            : null;
        if (_idProblem is not null || id == Node.Id)
            return;
        Session.Apply(agent => DocumentEdits.ChangeId(agent, Node.Id, id));
        await OnIdChanged.InvokeAsync(id);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex IdPattern();
}
