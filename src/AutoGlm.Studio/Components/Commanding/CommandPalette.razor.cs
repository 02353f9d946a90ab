using AutoGlm.Studio.Commanding;
using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Radzen;

namespace AutoGlm.Studio.Components.Commanding;

/// <summary>The palette that Ctrl+K opens: everything that can be reached, found by typing. Also opens the help on keys for <c>?</c>.</summary>
public partial class CommandPalette : StudioComponent, IAsyncDisposable
{
    /// <summary>How many are shown of a group while nothing is typed, and in all.</summary>
    private const int Some = 6;
    private const int Most = 60;

    private readonly Callbacks _callbacks;
    private DotNetObjectReference<Callbacks>? _self;
    private IJSObjectReference? _keys;
    private IReadOnlyList<StudioCommand> _standing = [];
    private IReadOnlyList<StudioCommand> _runs = [];
    private IReadOnlyList<StudioCommand> _found = [];
    private string _typed = "";
    private int _active;
    private int _asked;
    private bool _open;
    private bool _opened;

    public CommandPalette() => _callbacks = new Callbacks(this);

    [Inject]
    private CommandCentre Centre { get; set; } = default!;

    [Inject]
    private GlobalCommands Global { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        Centre.Asked -= OnAsked;
        Dispose();
        GC.SuppressFinalize(this);
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("dispose");
                await _keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its keys with it.
        }

        _self?.Dispose();
    }

    protected override void OnInitialized() => Centre.Asked += OnAsked;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(_callbacks);
            _keys = await Shell.ListenAsync(_self);
        }

        if (_opened)
        {
            _opened = false;
            await Shell.EnterAsync("#command-palette");
        }
        else if (_open)
        {
            await Shell.RevealAsync($"#command-{_active}");
        }
    }

    private void OnAsked() => _ = InvokeAsync(OpenAsync);

    private async Task OpenAsync()
    {
        if (_open)
            return;
        (_open, _opened, _typed, _active, _runs) = (true, true, "", 0, []);
        _standing = [.. Centre.All(), new StudioCommand("actions", T["keys.title"], "keyboard", HelpAsync) { Keys = "?" }];
        Show();
        StateHasChanged();
        _standing = [.. _standing, .. await Global.StandingAsync(Gone)];
        await SearchRunsAsync();
    }

    private async Task TypeAsync(string? typed)
    {
        (_typed, _active) = (typed ?? "", 0);
        Show();
        await SearchRunsAsync();
    }

    /// <summary>Runs come from the store, later than the rest; an answer to what is typed no more is dropped.</summary>
    private async Task SearchRunsAsync()
    {
        var mine = ++_asked;
        var runs = await Global.RunsAsync(_typed, Gone);
        if (mine != _asked)
            return;
        _runs = runs;
        Show();
        StateHasChanged();
    }

    private void Show()
    {
        var isTyped = !string.IsNullOrWhiteSpace(_typed);
        var matching = CommandSearch.Find(_standing, _typed).Concat(_runs).ToList();
        // What fits best decides which group comes first; within a group the best stands first.
        _found = [.. matching.GroupBy(command => command.Group).SelectMany(group => isTyped ? group : group.Take(Some)).Take(Most)];
        _active = Math.Clamp(_active, 0, Math.Max(0, _found.Count - 1));
    }

    private async Task OnKeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                _active = _found.Count == 0 ? 0 : (_active + 1) % _found.Count;
                break;
            case "ArrowUp":
                _active = _found.Count == 0 ? 0 : (_active + _found.Count - 1) % _found.Count;
                break;
            case "Enter" when _found.Count > 0:
                await RunAsync(_found[_active]);
                break;
            case "Escape":
                await CloseAsync();
                break;
        }
    }

    private async Task RunAsync(StudioCommand command)
    {
        await CloseAsync();
        await command.Run();
    }

    private async Task CloseAsync()
    {
        _open = false;
        StateHasChanged();
        await Shell.LeaveAsync();
    }

    private Task HelpAsync() => Dialogs.OpenAsync<KeyHelp>(T["keys.title"], [], Runs.RunForm.Options(T));

    /// <summary>What the browser may call.</summary>
    private sealed class Callbacks(CommandPalette palette)
    {
        [JSInvokable]
        public Task OnPalette() => palette.InvokeAsync(() => palette._open ? palette.CloseAsync() : palette.OpenAsync());

        [JSInvokable]
        public Task OnHelp() => palette.InvokeAsync(palette.HelpAsync);
    }
}
