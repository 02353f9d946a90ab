using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>What people are waited for, over all runs; each is answered on its run's page.</summary>
public partial class InboxPage : StudioComponent
{
    private const int Most = 200;
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    private IReadOnlyList<AgentSummary> _agents = [];
    private IReadOnlyList<InboxItem>? _items;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

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

    private bool IsUrgent(InboxItem item) =>
        item.RemindAt is { } remind && remind <= Clock.GetUtcNow() || item.DueAt is { } due && due - Clock.GetUtcNow() < TimeSpan.FromHours(1);

    private string NameOf(InboxItem item) =>
        _agents.FirstOrDefault(agent => agent.Id == item.AgentId) is { } agent ? AgentNames.NameOf(agent) : item.AgentName;

    private async Task LoadAsync() => _items = await Engine.InboxAsync(Most, Gone);
}
