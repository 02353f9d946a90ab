using AutoGlm.Engine;
using AutoGlm.Engine.Chat;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Triggers;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using AutoGlm.Studio.Watching;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Talks to an agent. What is shown is read out of the conversation's runs, so it is the same after a reload and in every window.</summary>
public partial class ChatPage : StudioComponent, IAsyncDisposable
{
    /// <summary>Asks for a conversation that is not there yet.</summary>
    private const string New = "new";

    private const int RunsLookedAt = 200;
    private const int MostEarlier = 20;

    /// <summary>How soon what somebody says elsewhere shows here.</summary>
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1, 1);
    private IReadOnlyList<ChatMessage> _messages = [];
    private List<(string Id, DateTimeOffset At)> _earlier = [];
    private ActiveTrigger? _chat;
    private ChatReader? _reader;
    private RunWatcher? _watcher;
    private string? _conversation;
    private string? _shown;
    private string _text = "";
    private string? _problem;
    private bool _sending;
    private bool _loaded;
    private string? _seen;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery(Name = "c")]
    private string? Wanted { get; set; }

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private ChatDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private string Name => _chat is { } chat ? AgentNames.NameOf(chat.Agent) : Id;

    private RunSnapshot? Working => _watcher?.Snapshot is { Run.Status: RunStatus.Running or RunStatus.Queued } run ? run : null;

    private string? Doing => _watcher?.Announcements.Values.LastOrDefault()?.Sentence;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        await FollowAsync(null);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == $"{Id}/{Wanted}")
            return;
        _shown = $"{Id}/{Wanted}";
        _chat = await Desk.FindAsync(Id, Gone);
        var runs = await Engine.ListAsync(new RunQuery { AgentId = Id, Chats = true, Take = RunsLookedAt }, Gone);
        _earlier = [.. runs.GroupBy(run => run.Conversation!).Select(group => (group.Key, group.Last().StartedAt)).Take(MostEarlier)];
        _conversation = Wanted == New ? null : Wanted ?? _earlier.FirstOrDefault().Id;
        (_reader, _messages, _problem, _seen) = (_conversation is null ? null : new ChatReader(Engine, Id, _conversation), [], null, null);
        await FollowAsync(null);
        await LoadAsync();
        _loaded = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _ = RefreshAsync(RefreshEvery, Clock, LoadAsync);
        var last = $"{(_messages.Count > 0 ? Key(_messages[^1]) : "")} {Working is null}";
        if (!_loaded || _chat is null || last == _seen)
            return;
        if (_seen is null)
            await Shell.FocusAsync("#chat-text");
        _seen = last;
        await Shell.ToEndAsync("#talk");
    }

    private static string? Welcome(ActiveTrigger chat) => chat.Node.Settings["welcome"]?.ToString() is { Length: > 0 } text ? text : null;

    private static string Key(ChatMessage message) => $"{message.RunId}/{message.At.UtcTicks}/{message.From}/{message.Asks?.Id}";

    private void Go(string conversation) => Navigation.NavigateTo($"/agents/{Uri.EscapeDataString(Id)}/chat?c={Uri.EscapeDataString(conversation)}");

    private async Task LoadAsync()
    {
        if (_reader is not { } reader)
            return;
        await _one.WaitAsync(Gone);
        try
        {
            var messages = await reader.ReadAsync(Gone);
            if (!ReferenceEquals(reader, _reader))
                return;
            _messages = messages;
            if (reader.NewestRun is { } newest && newest != _watcher?.RunId)
                await FollowAsync(newest);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Watches the newest run, for what it is doing now.</summary>
    private async Task FollowAsync(string? runId)
    {
        if (_watcher is { } before)
        {
            _watcher = null;
            before.Changed -= OnChanged;
            await before.DisposeAsync();
        }

        if (runId is null)
            return;
        var watcher = new RunWatcher(Engine, Clock, runId);
        await watcher.StartAsync(Gone);
        watcher.Changed += OnChanged;
        _watcher = watcher;
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        try
        {
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    });

    private async Task SayAsync(string text)
    {
        if (_sending || text.Trim().Length == 0)
            return;
        (_sending, _problem) = (true, null);
        try
        {
            var sent = await Desk.SendAsync(Id, _conversation, text.Trim(), Gone);
            if (text == _text)
                _text = "";
            if (_conversation is null)
            {
                _conversation = sent.Conversation;
                _reader = new ChatReader(Engine, Id, sent.Conversation);
                _shown = $"{Id}/{sent.Conversation}";
                Navigation.NavigateTo($"/agents/{Uri.EscapeDataString(Id)}/chat?c={Uri.EscapeDataString(sent.Conversation)}", replace: true);
            }

            await LoadAsync();
        }
        catch (ChatRefusedException refused)
        {
            _problem = ProblemWords.Of(refused);
        }
        catch (AnswerRefusedException refused)
        {
            _problem = ProblemWords.Of(refused.Problems);
        }
        catch (RunRefusedException refused)
        {
            _problem = ProblemWords.Of(refused.Problems);
        }
        finally
        {
            _sending = false;
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _one.Dispose();
    }
}
