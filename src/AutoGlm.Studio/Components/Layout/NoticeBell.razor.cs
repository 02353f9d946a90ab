using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Noticing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Layout;

/// <summary>What waits for a person and which runs failed: a bell with the number of those not read yet, and their list.</summary>
public partial class NoticeBell : StudioComponent
{
    /// <summary>How many the list shows; the inbox and the runs show all.</summary>
    private const int Most = 30;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private IReadOnlyList<Notice> _shown = [];
    private HashSet<string>? _known;
    private IDisposable? _watching;
    private string _told = "";

    [Inject]
    private NoticeBoard Board { get; set; } = default!;

    [Inject]
    private NoticeDesk Desk { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private IAgentStore Agents { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private IReadOnlyList<Notice> Unread => [.. _shown.Where(IsUnread)];

    private string Label => Unread.Count == 0 ? T["notices.title"] : $"{T["notices.title"]}{T["common.comma"]}{T.Count("notices.count", Unread.Count)}";

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        Desk.Changed += OnChanged;
        _watching = Board.Watch(OnChanged);
        OnChanged();
    }

    protected override void Dispose(bool disposing)
    {
        Desk.Changed -= OnChanged;
        _watching?.Dispose();
        base.Dispose(disposing);
    }

    private bool IsUnread(Notice notice) => Desk.Memory?.IsUnread(notice) is true;

    private string NameOf(Notice notice) => _names.GetValueOrDefault(notice.AgentId, notice.AgentName);

    private void OnChanged() => _ = InvokeAsync(ShowAsync);

    private async Task ShowAsync()
    {
        if (Board.Notices is not { } notices)
            return;
        try
        {
            var memory = await Desk.ReadAsync();
            // Whoever has the run before them sees what it asks.
            if (notices.Where(notice => memory.IsUnread(notice) && IsHere(notice)).ToList() is { Count: > 0 } seen)
                await Desk.KeepAsync(memory = memory.WithRead(seen));
            _shown = memory.Shown(notices);
            foreach (var agent in _shown.Take(Most).Select(notice => notice.AgentId).Distinct().Where(id => !_names.ContainsKey(id)))
                if (await Agents.GetDraftAsync(agent, Gone) is { } draft)
                    _names[agent] = AgentNames.NameOf(draft.Document);
            var come = _known is null ? [] : _shown.Where(notice => !_known.Contains(notice.Id) && memory.IsUnread(notice)).ToList();
            _known = [.. notices.Select(notice => notice.Id)];
            if (come.Count > 0)
                _told = string.Join(T["common.comma"], come.Take(3).Select(Words));
            StateHasChanged();
            if (memory.InBrowser)
                foreach (var notice in come.Take(5))
                    await Shell.NotifyAsync(notice.Id, NameOf(notice), T[$"notices.kind.{NoticeMemory.NameOf(notice.Kind)}"], notice.Path);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The page was left meanwhile.
        }
    }

    private string Words(Notice notice) => $"{NameOf(notice)}{T["common.colon"]}{T[$"notices.kind.{NoticeMemory.NameOf(notice.Kind)}"]}";

    private bool IsHere(Notice notice) => new Uri(Navigation.Uri).AbsolutePath == notice.Path;

    private async Task ReadAsync(IReadOnlyList<Notice> notices)
    {
        if (Desk.Memory is { } memory)
            await Desk.KeepAsync(memory.WithRead(notices));
    }

    private static string IconOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Failed => "status-failed",
        NoticeKind.Form => "edit",
        NoticeKind.TakeOver => "hand",
        _ => "status-needs-user",
    };
}
