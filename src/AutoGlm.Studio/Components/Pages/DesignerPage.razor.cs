using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Components.Designer;
using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Subflows;
using AutoGlm.Studio.Hosting;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The designer of one agent; with <c>?run=</c> it shows that run on the same canvas.</summary>
public partial class DesignerPage : StudioComponent, IAsyncDisposable
{
    private static readonly string[] FirstKinds = ["manual", "task", "end"];

    private DesignerSession? _session;
    private CanvasHost? _canvas;
    private CanvasPicture _picture = CanvasPicture.Empty;
    private IReadOnlyList<string> _selection = [];
    private string? _openId;
    private (string, string?, string?) _followed;
    private string? _linked;
    private string? _pointed;
    private bool _missing;
    private bool _refit;
    private bool _drawer;
    private bool _sheet;

    [Parameter]
    public string Id { get; set; } = "";

    /// <summary><c>list</c> shows the workflow as a table.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    /// <summary>A node that a link leads to.</summary>
    [SupplyParameterFromQuery(Name = "node")]
    private string? NodeId { get; set; }

    /// <summary>A field of that node, by its name in the settings.</summary>
    [SupplyParameterFromQuery(Name = "field")]
    private string? FieldName { get; set; }

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private DesignerSessions Sessions { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private SubflowDesk Subflows { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    private WorkflowNode? Selected => _selection.Count == 1 ? _session?.Document.Node(_selection[0]) : null;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        _commanding?.Dispose();
        Leave();
        await StopWatchingAsync();
    }

    protected override void OnInitialized() => _commanding = Centre.Join(this);

    protected override async Task OnParametersSetAsync()
    {
        if (_openId != Id)
        {
            _openId = Id;
            Leave();
            var session = await Sessions.EnterAsync(Id, Gone);
            _missing = session is null;
            _selection = [];
            if (session is not null)
            {
                session.Changed += OnChanged;
                _session = session;
                EnterVisitors(session);
                Redraw();
            }
        }

        // Without a drawing there is nothing to speak to; Blazor would keep the one that is gone.
        if (IsList)
            _canvas = null;
        if (RunId != _watcher?.RunId)
            await WatchAsync(RunId);
        Link();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_pointed is { } pointed && Selected?.Id == NodeId)
        {
            _pointed = null;
            await Shell.FocusFieldAsync(pointed);
        }

        if (_linked is { } linked && _canvas is not null)
        {
            (_linked, _pointed) = (null, FieldName);
            _sheet = true;
            await ShowSelectionAsync([linked], reveal: true);
            StateHasChanged();
        }

        if (!_refit || _canvas is not { } canvas)
            return;
        _refit = false;
        await canvas.FitAsync();
    }

    /// <summary>Notes where a link leads, once for each link.</summary>
    private void Link()
    {
        if (_followed == (Id, NodeId, FieldName))
            return;
        _followed = (Id, NodeId, FieldName);
        _linked = null;
        if (NodeId is not { } node || _session is not { } session)
            return;
        if (session.Document.Node(node) is not null)
            _linked = node;
        else
            Notifications.Notify(NotificationSeverity.Info, T.Format("designer.noSuchNode", node), T["designer.noSuchNodeText"], 9000);
    }

    private void Leave()
    {
        if (_session is not { } session)
            return;
        session.Changed -= OnChanged;
        LeaveVisitors(session);
        Sessions.Leave(session);
        _session = null;
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        // Who types in a large document sees the letters at once, and the canvas when typing rests.
        if (_session?.IsSettled == true)
            Redraw();
        StateHasChanged();
    });

    private void Redraw()
    {
        if (_session is { } session)
            _picture = CanvasPicture.Of(session.Document, session.KnownProblems, Kinds, T, session.Pins.Has);
    }

    private async Task ApplyAsync(CanvasOp op)
    {
        if (_session is not { } session)
            return;
        if (op.Type is "extract" or "inline")
        {
            await SubflowAsync(session, op);
            return;
        }

        var outcome = CanvasOps.Apply(session, op, Kinds);
        if (outcome.Pasted is { IsUnchanged: false } pasted)
            Notifications.Notify(PasteWords.Of(pasted, T));
        if (outcome.Select is { } select)
            await SelectNewAsync(select);
    }

    private async Task SelectNewAsync(IReadOnlyList<string> ids)
    {
        await CloseRunIfDoneAsync();
        Redraw();
        StateHasChanged();
        // The patch with the new nodes goes out with this rendering; what selects them must come after it.
        await Task.Yield();
        await ShowSelectionAsync(ids, reveal: false);
    }

    /// <summary>Makes an agent of the nodes, or puts an agent's nodes in place of its call.</summary>
    private async Task SubflowAsync(DesignerSession session, CanvasOp op)
    {
        if (op.Type == "inline")
        {
            var (refusal, nodes) = await Subflows.InlineAsync(session, op.Nodes.FirstOrDefault() ?? "", Gone);
            if (refusal is not null)
                Refuse("subflow.cannotInline", refusal);
            else
                await SelectNewAsync(nodes);
            return;
        }

        if (Subflows.Extractor(session.Document, op.Nodes).Refusal() is { } against)
        {
            Refuse("subflow.cannot", against);
            await ShowSelectionAsync(against.Nodes.Count > 0 ? against.Nodes : op.Nodes, reveal: false);
            return;
        }

        var done = await Dialogs.OpenAsync<ExtractForm>(
            T["canvas.extract"],
            new Dictionary<string, object?> { [nameof(ExtractForm.Session)] = session, [nameof(ExtractForm.Nodes)] = op.Nodes },
            RunForm.Options(T));
        if (done is string call)
            await SelectNewAsync([call]);
    }

    private void Refuse(string title, SubflowRefusal refusal) => Notifications.Notify(new NotificationMessage
    {
        Severity = NotificationSeverity.Warning,
        Summary = T[title],
        Detail = T.Format($"subflow.{refusal.Reason}", string.Join(T["common.comma"], refusal.Nodes)),
        Duration = 9000,
        CloseOnClick = true,
    });

    private string TextOf(IReadOnlyList<string> ids) =>
        _session is { } session && ids.Count > 0 ? WorkflowPiece.Of(session.Document, [.. ids]).ToText() : "";

    private bool IsList => ViewName == "list";

    private string ViewPath(bool list) => Navigation.GetUriWithQueryParameter("view", list ? "list" : null);

    private Task AddAsync(string kind)
    {
        _drawer = false;
        if (IsList && _session is { } session)
            return ApplyAsync(ListAdding.After(session.Document, Kinds, kind, Selected?.Id));
        return _canvas?.AddInViewAsync(kind).AsTask() ?? Task.CompletedTask;
    }

    private async Task SelectAsync(IReadOnlyList<string> ids)
    {
        _selection = ids;
        TellSelection(ids);
        if (ids.Count == 1 && _watcher?.Snapshot?.Run.Status.IsFinal() == true)
            CloseRun();
        if (_canvas is { } canvas)
            await canvas.SetSelectionTextAsync(TextOf(ids), ids);
    }

    private async Task ShowSelectionAsync(IReadOnlyList<string> ids, bool reveal)
    {
        _selection = ids;
        TellSelection(ids);
        if (_canvas is { } canvas)
            await canvas.SelectAsync(ids, reveal);
    }

    /// <summary>Shows a node and its settings; a run that has ended makes room for them.</summary>
    private async Task RevealAsync(string id)
    {
        await CloseRunIfDoneAsync();
        await ShowSelectionAsync([id], reveal: true);
    }

    private async Task CommandAsync(string name)
    {
        switch (name)
        {
            case "undo":
                _session?.Undo();
                break;
            case "redo":
                _session?.Redo();
                break;
            case "connect" when Selected is not null:
                _sheet = true;
                StateHasChanged();
                await Task.Yield();
                await Shell.FocusAsync("[data-connect]");
                break;
            case "data" when Selected is { } node:
                ShowDesk(node.Id);
                break;
            case "save" when _session is { } session:
                await session.SaveAsync(Gone);
                break;
        }
    }

    private Task PerformAsync(string name) => _canvas?.PerformAsync(name).AsTask() ?? Task.CompletedTask;

    private async Task DeleteSelectedAsync()
    {
        var ids = _selection;
        await ShowSelectionAsync([], reveal: false);
        await ApplyAsync(new CanvasOp { Type = "delete", Nodes = ids });
    }

    private Task DuplicateAsync() => ApplyAsync(new CanvasOp { Type = "duplicate", Nodes = _selection });

    /// <summary>The three nodes that every first agent has.</summary>
    private async Task DrawFirstAsync()
    {
        _session?.Apply(agent =>
        {
            var drawn = agent;
            string? last = null;
            var x = 0.0;
            foreach (var kind in FirstKinds.Select(Kinds.Find).OfType<Workflows.Nodes.INodeKind>())
            {
                drawn = DocumentEdits.Add(drawn, kind, new NodePosition(x, 0), last, null, out last);
                x += 340;
            }

            return drawn;
        });
        await Task.Yield();
        await ShowSelectionAsync(["task"], reveal: false);
    }

    /// <summary>Shows all of what was just drawn at once.</summary>
    private async Task FitDrawnAsync()
    {
        Redraw();
        StateHasChanged();
        // The patch with the new nodes goes out with this rendering; what shows them must come after it.
        await Task.Yield();
        if (_canvas is { } canvas)
            await canvas.FitAsync();
    }
}
