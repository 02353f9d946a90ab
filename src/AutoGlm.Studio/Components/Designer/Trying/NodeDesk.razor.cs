using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Samples;
using AutoGlm.Samples.Sites;
using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Radzen;

namespace AutoGlm.Studio.Components.Designer.Trying;

/// <summary>A node with the data of a run on both sides of its settings, and tried from there.</summary>
public partial class NodeDesk : StudioComponent, IAsyncDisposable
{
    private const int MaxNeighbours = 3;

    private static readonly string[] Tabs = ["input", "settings", "output"];

    private IReadOnlyList<RunView> _runs = [];
    private IReadOnlyList<WorkflowNode> _sources = [];
    private IReadOnlyList<Problem> _problems = [];
    private NodeRecord? _record;
    private RunWatcher? _watcher;
    private WorkflowGraph _graph = default!;
    private AgentDocument? _graphOf;
    private JsonObject _seen = [];
    private string _tab = "settings";
    private bool _starting;
    private bool _loaded;
    private bool _tried;

    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public WorkflowNode Node { get; set; } = default!;

    /// <summary>Whether it begins by trying the node: alone where there is something to begin with, else up to it.</summary>
    [Parameter]
    public bool TryAtOnce { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>Given another node to show.</summary>
    [Parameter]
    public EventCallback<string> OnPick { get; set; }

    [Parameter]
    public EventCallback OnDelete { get; set; }

    [Parameter]
    public EventCallback OnDuplicate { get; set; }

    [Parameter]
    public EventCallback<string> OnIdChanged { get; set; }

    [Inject]
    private NodeRecords Records { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private HostValues Host { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private string Name => Kinds.NameOf(Node);

    /// <summary>With what was recorded or pinned there is something to begin with; a start has nothing before it.</summary>
    private bool MayTryAlone => Kinds.Find(Node.Kind) is { TakesInput: true } && DraftRuns.Missing(Session.Document, Node.Id, _record, Pins).Count == 0;

    private JsonObject Pins => Session.Pins.Of(Session.Document.Nodes.Select(node => node.Id));

    /// <summary>The runs to choose from; the one shown is among them although newer ones may have come.</summary>
    private IEnumerable<RunView> Choices => _record is { } record && _runs.All(run => run.RunId != record.Run.Run.RunId) ? _runs.Append(record.Run.Run) : _runs;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        await ForgetAsync();
    }

    /// <summary>It is drawn before the first run was read, and then with what the node has around it.</summary>
    protected override void OnInitialized() => LookAround();

    protected override Task OnInitializedAsync() => LoadAsync(null);

    protected override void OnParametersSet() => LookAround();

    private void LookAround()
    {
        var agent = Session.Document;
        if (!ReferenceEquals(agent, _graphOf))
        {
            _graphOf = agent;
            _graph = new WorkflowGraph(agent);
            _sources = Sources();
        }

        See();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Shell.EnterAsync("[data-desk]");
        if (!TryAtOnce || _tried || !_loaded)
            return;
        _tried = true;
        await TryAsync(MayTryAlone ? TryScope.Alone : TryScope.UpTo);
        StateHasChanged();
    }

    /// <summary>What leads to the node, the nearest first.</summary>
    private List<WorkflowNode> Sources()
    {
        var (found, next) = (new List<WorkflowNode>(), new Queue<string>([Node.Id]));
        var known = new HashSet<string>(StringComparer.Ordinal) { Node.Id };
        while (next.TryDequeue(out var id))
        {
            foreach (var before in _graph.Predecessors(id).Where(before => known.Add(before.Id)))
            {
                found.Add(before);
                next.Enqueue(before.Id);
            }
        }

        return found;
    }

    private async Task LoadAsync(string? runId)
    {
        try
        {
            _runs = await Records.RunsAsync(Session.AgentId, Gone);
            _record = await Records.OfAsync(Session.AgentId, Node.Id, string.IsNullOrEmpty(runId) ? null : runId, Gone);
            See();
            _loaded = true;
        }
        catch (OperationCanceledException)
        {
            // It was left.
        }
    }

    private void See()
    {
        var pins = Session.Pins.Of(_sources.Select(source => source.Id));
        var seen = _record?.Seen(pins) ?? pins;
        // The same values stay the same object: what hangs on them is not worked out again with every letter that is typed.
        if (!JsonNode.DeepEquals(seen, _seen))
            _seen = seen;
    }

    private async Task TryAsync(TryScope scope)
    {
        if (_starting)
            return;
        _starting = true;
        _problems = [];
        try
        {
            await Session.SaveAsync(Gone);
            if (await BeginAsync(scope) is { } runId)
                await FollowAsync(runId);
        }
        finally
        {
            _starting = false;
        }
    }

    /// <summary>Begins with the inputs of the run that is shown; asks for them where there is none, or where they don't suffice.</summary>
    private async Task<string?> BeginAsync(TryScope scope)
    {
        var (agent, record) = (Session.Document, _record);
        if (record is not null || agent.Inputs.Count == 0)
        {
            var start = DraftRuns.Around(agent, Node.Id, scope, record, Pins, Kinds);
            try
            {
                return await Engine.StartAsync(start with { Inputs = await Host.FillAsync(agent, start.Inputs, Gone) }, Gone);
            }
            catch (RunRefusedException refused) when (refused.Problems.Any(problem => !problem.Field.StartsWith("inputs.", StringComparison.Ordinal)))
            {
                _problems = refused.Problems;
                _tab = "output";
                return null;
            }
            catch (RunRefusedException)
            {
                // An input is missing: a secret, which no run keeps, or one that is new. It is asked for.
            }
            catch (SampleSiteException sites)
            {
                _problems = [new Problem(null, "", sites.Message, sites.Cure)];
                return null;
            }
        }

        return await Dialogs.OpenAsync<RunForm>(
            T.Format(scope == TryScope.UpTo ? "trying.upToTitle" : "trying.tryTitle", Name),
            new Dictionary<string, object?>
            {
                [nameof(RunForm.Agent)] = agent,
                [nameof(RunForm.Problems)] = StartObstacles.Of(DraftRuns.Around(agent, Node.Id, scope, record, Pins, Kinds), Session.Problems, Kinds),
                [nameof(RunForm.Pins)] = Pins,
                [nameof(RunForm.Shape)] = (StartRun start, JsonObject pins) => DraftRuns.Around(agent, Node.Id, scope, record, pins, Kinds) with { Inputs = start.Inputs },
            },
            RunForm.Options(T)) as string;
    }

    private async Task FollowAsync(string runId)
    {
        await ForgetAsync();
        var watcher = new RunWatcher(Engine, Clock, runId);
        await watcher.StartAsync(Gone);
        _watcher = watcher;
        _tab = "output";
        watcher.Changed += OnRunChanged;
        OnRunChanged();
    }

    private void OnRunChanged() => _ = InvokeAsync(async () =>
    {
        if (_watcher is { Snapshot: { } run } && run.Run.Status.IsFinal())
        {
            await ForgetAsync();
            await LoadAsync(run.Run.RunId);
        }

        StateHasChanged();
    });

    private async Task StopAsync()
    {
        if (_watcher is { } watcher)
            await Engine.CancelAsync(watcher.RunId, Gone);
    }

    private async Task ForgetAsync()
    {
        if (_watcher is not { } watcher)
            return;
        _watcher = null;
        watcher.Changed -= OnRunChanged;
        await watcher.DisposeAsync();
    }

    private async Task OnKeyAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
            await OnClose.InvokeAsync();
    }
}
