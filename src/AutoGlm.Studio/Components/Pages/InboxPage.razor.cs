using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.People;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>What people are waited for, over all runs; each is answered on its run's page.</summary>
public partial class InboxPage : StudioComponent
{
    private const int Most = 200;
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    private IReadOnlyList<AgentSummary> _agents = [];
    private IReadOnlyList<InboxItem>? _items;
    private (string Run, string Item, string Url, bool Copied)? _link;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private IAnswerLinks Links { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private Radzen.NotificationService Notifications { get; set; } = default!;

    [Inject]
    private IAgentStore Store { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _agents = await Store.ListAsync(Gone);
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = RefreshAsync(RefreshEvery, Clock, LoadAsync);
    }

    private bool IsReminded(InboxItem item) => item.RemindAt is { } remind && remind <= Clock.GetUtcNow();

    private bool IsUrgent(InboxItem item) =>
        IsReminded(item) || item.DueAt is { } due && due - Clock.GetUtcNow() < TimeSpan.FromHours(1);

    private string NameOf(InboxItem item) =>
        _agents.FirstOrDefault(agent => agent.Id == item.AgentId) is { } agent ? AgentNames.NameOf(agent) : item.AgentName;

    /// <summary>Makes a link for one item, copies it and shows it, since not every browser lets pages copy.</summary>
    private async Task LinkAsync(InboxItem item)
    {
        _link = null;
        var run = await Engine.GetAsync(item.RunId, Gone);
        if (run.Bookmarks.FirstOrDefault(mark => mark.Id == item.BookmarkId) is not { } bookmark || !AnswerByLink.Allows(bookmark)
            || Links.For(item.RunId, item.BookmarkId, AnswerByLink.Until(bookmark, Clock.GetUtcNow(), AnswerByLink.Usually)) is not { } link)
        {
            Notifications.Notify(Radzen.NotificationSeverity.Warning, T["inbox.linkNone"], "", 5000);
            return;
        }

        var copied = true;
        try
        {
            await Shell.CopyAsync(link.ToString());
        }
        catch (JSException)
        {
            copied = false;
        }

        _link = (item.RunId, item.BookmarkId, link.ToString(), copied);
    }

    private async Task LoadAsync() => _items = await Engine.InboxAsync(Most, Gone);
}
