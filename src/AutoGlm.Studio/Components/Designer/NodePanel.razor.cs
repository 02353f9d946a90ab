using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>The settings of one node, built from its kind's fields.</summary>
public partial class NodePanel : StudioComponent
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string _references = "";
    private (AgentDocument Agent, JsonObject Seen)? _referencesOf;
    private JsonObject _seen = [];
    private IReadOnlyList<string> _secrets = [];
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

    /// <summary>Asks for the node's data beside its settings; without it there is no button for it.</summary>
    [Parameter]
    public EventCallback OnData { get; set; }

    /// <summary>Asks for a task to be tried at once, to look on; without it there is no button for it.</summary>
    [Parameter]
    public EventCallback OnTry { get; set; }

    /// <summary>What a run recorded for the node, where the panel around this knows it; null has it looked up here.</summary>
    [Parameter]
    public JsonObject? Seen { get; set; }

    /// <summary>Given the new id.</summary>
    [Parameter]
    public EventCallback<string> OnIdChanged { get; set; }

    [Inject]
    private Offers Offers { get; set; } = default!;

    [Inject]
    private NodeRecords Records { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    /// <summary>The node as it stands now: this renders by itself before what is around it has handed down the changed one.</summary>
    private WorkflowNode Current => Session.Document.Node(Node.Id) ?? Node;

    private INodeKind? Kind => Kinds.Find(Current.Kind);

    private string Title => Kind is { } kind ? L(kind.Title) : Current.Kind;

    private IEnumerable<Problem> Own => Session.KnownProblems.Where(problem => problem.Node == Node.Id);

    /// <summary>Problems that no shown field is about.</summary>
    private IEnumerable<Problem> General => Own.Where(problem => Kind!.Fields.All(known => !IsAbout(problem, known)) && !(ShowsFailure && FailureEditor.IsAbout(problem)));

    /// <summary>What begins a run, or ends a branch, has nothing that could be done when it fails.</summary>
    private bool ShowsFailure => Kind is { TakesInput: true } kind && kind.PortsOf(Current).Count > 0;

    protected override void OnInitialized() =>
        _more = Kind?.Fields.Any(field => field.Advanced && Own.Any(problem => IsAbout(problem, field))) ?? true;

    protected override void OnParametersSet()
    {
        var (document, seen) = (Session.Document, Seen ?? _seen);
        if (_referencesOf is { } known && ReferenceEquals(known.Seen, seen) && (ReferenceEquals(known.Agent, document) || !Session.IsSettled))
            return;
        _referencesOf = (document, seen);
        _references = JsonSerializer.Serialize(
            new
            {
                groups = References.For(document, Node.Id, Kinds, T["designer.agentInputs"], new SeenValues(seen)).Append(Secrets()).Where(group => group.References.Count > 0),
                texts = new { title = T["designer.insertReference"], search = T["designer.searchReferences"], none = T["designer.noReference"] },
            },
            Readable);
    }

    /// <summary>Looks up the last values once the panel is there: nobody waits for them.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Kind is not { TakesInput: true })
            return;
        try
        {
            _secrets = await Offers.SecretsAsync(Gone);
            _referencesOf = null;
            if (Seen is null && await Records.OfAsync(Session.AgentId, Node.Id, null, Gone) is { } record)
                _seen = record.Seen(Session.Pins.Of(Session.Document.Nodes.Select(node => node.Id)));
            OnParametersSet();
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // Another node was chosen.
        }
    }

    private static bool IsAbout(Problem problem, FieldDefinition field) =>
        problem.Field == $"settings.{field.Name}"
        || problem.Field.StartsWith($"settings.{field.Name}.", StringComparison.Ordinal)
        || problem.Field.StartsWith($"settings.{field.Name}[", StringComparison.Ordinal);

    private List<Problem> ProblemsOf(FieldDefinition field) => [.. Own.Where(problem => IsAbout(problem, field))];

    /// <summary>By name only: their values are filled in where they are needed, and nobody sees them here.</summary>
    private ReferenceGroup Secrets() => new(T["designer.secretNames"], [.. _secrets.Select(name => new Reference($"secret:{name}", name, ValueTypes.Text))]);

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
        var before = Node.Id;
        Session.Apply(agent => DocumentEdits.ChangeId(agent, before, id));
        await Session.Pins.RenameAsync(before, id, Gone);
        await OnIdChanged.InvokeAsync(id);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex IdPattern();
}
