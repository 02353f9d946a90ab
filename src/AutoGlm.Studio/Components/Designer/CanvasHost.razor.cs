using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>
/// The canvas in the browser, kept equal to <see cref="Picture"/> by patches. It changes nothing by itself: what a
/// person does arrives at <see cref="OnOp"/>.
/// </summary>
public partial class CanvasHost : StudioComponent, IAsyncDisposable
{
    private readonly CanvasCallbacks _callbacks;
    private ElementReference _element;
    private DotNetObjectReference<CanvasCallbacks>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _canvas;
    private (IReadOnlyList<string> Ids, bool Reveal)? _first;
    private CanvasPicture _shown = CanvasPicture.Empty;
    private IReadOnlyList<NodeStatusView> _shownStatuses = [];
    private IReadOnlyList<EdgeStatusView> _shownWays = [];
    private IReadOnlyList<VisitorMark> _shownVisitors = [];

    public CanvasHost() => _callbacks = new CanvasCallbacks(this);

    [Parameter, EditorRequired]
    public CanvasPicture Picture { get; set; } = CanvasPicture.Empty;

    [Parameter]
    public IReadOnlyList<NodeStatusView> Statuses { get; set; } = [];

    /// <summary>Edges that the run which is shown has taken.</summary>
    [Parameter]
    public IReadOnlyList<EdgeStatusView> Ways { get; set; } = [];

    /// <summary>What others have selected.</summary>
    [Parameter]
    public IReadOnlyList<VisitorMark> Visitors { get; set; } = [];

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EventCallback<CanvasOp> OnOp { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnSelect { get; set; }

    /// <summary>Gives the text for the clipboard of what is named; see <see cref="WorkflowPiece.ToText"/>.</summary>
    [Parameter]
    public Func<IReadOnlyList<string>, string>? OnCopy { get; set; }

    /// <summary>undo, redo, save, connect.</summary>
    [Parameter]
    public EventCallback<string> OnCommand { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    public ValueTask SelectAsync(IReadOnlyList<string> ids, bool reveal)
    {
        if (_canvas is not null)
            return CallAsync("select", ids, reveal);
        // The canvas isn't there yet: it is told once it is.
        _first = (ids, reveal);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives the canvas what copying the selection will put on the clipboard: it can't wait for it then.</summary>
    public ValueTask SetSelectionTextAsync(string text, IReadOnlyList<string> ids) => CallAsync("selectionText", text, ids);

    /// <summary>Has the canvas do what its keys and menus do, by name: align:left, tidy, group, add-note, paste …</summary>
    public ValueTask PerformAsync(string name) => CallAsync("perform", name);

    public ValueTask FitAsync() => CallAsync("fit");

    public ValueTask AddInViewAsync(string kind) => CallAsync("addInView", kind);

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        try
        {
            await CallAsync("dispose");
            if (_canvas is not null)
                await _canvas.DisposeAsync();
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the canvas with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await MountAsync();
        else if (_canvas is not null)
            await SyncAsync();
    }

    private async Task MountAsync()
    {
        _self = DotNetObjectReference.Create(_callbacks);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", Gone, "/js/canvas.js");
        _shown = Picture;
        var whole = Picture.Since(CanvasPicture.Empty);
        _canvas = await _module.InvokeAsync<IJSObjectReference>("mount", Gone, _element, _self, whole, CanvasOptions.Of(ReadOnly, Kinds, T));
        await SyncAsync();
        if (_first is { } first)
            await CallAsync("select", first.Ids, first.Reveal);
        _first = null;
    }

    private async Task SyncAsync()
    {
        var patch = Picture.Since(_shown);
        _shown = Picture;
        if (!patch.IsEmpty)
            await CallAsync("patch", patch);
        if (!Statuses.SequenceEqual(_shownStatuses) || !Ways.SequenceEqual(_shownWays))
        {
            (_shownStatuses, _shownWays) = (Statuses, Ways);
            await CallAsync("statuses", Statuses, Ways);
        }

        // Nodes that have just come have no mark yet, so the marks go out again with them.
        if (!Visitors.SequenceEqual(_shownVisitors) || (Visitors.Count > 0 && !patch.IsEmpty))
        {
            _shownVisitors = Visitors;
            await CallAsync("visitors", Visitors);
        }
    }

    private ValueTask CallAsync(string name, params object?[] arguments) =>
        _canvas is null ? ValueTask.CompletedTask : _canvas.InvokeVoidAsync(name, arguments);

    /// <summary>What the browser may call.</summary>
    private sealed class CanvasCallbacks(CanvasHost host)
    {
        [JSInvokable]
        public Task OnOp(CanvasOp op) => Run(() => host.OnOp.InvokeAsync(op));

        [JSInvokable]
        public Task OnSelect(IReadOnlyList<string> ids) => Run(() => host.OnSelect.InvokeAsync(ids));

        [JSInvokable]
        public string OnCopy(IReadOnlyList<string> ids) => host.OnCopy?.Invoke(ids) ?? "";

        [JSInvokable]
        public Task OnCommand(string name) => Run(() => host.OnCommand.InvokeAsync(name));

        private Task Run(Func<Task> call) => host.InvokeAsync(call);
    }
}
