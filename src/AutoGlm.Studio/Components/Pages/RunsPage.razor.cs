using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Watching;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>All runs, newest first; the filter is in the address.</summary>
public partial class RunsPage : StudioComponent
{
    private const int Page = 50;
    private const int Most = 1000;
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    private IReadOnlyList<AgentSummary> _agents = [];
    private IReadOnlyList<RunView>? _runs;
    private IReadOnlyList<string> _marked = [];

    [SupplyParameterFromQuery(Name = "agent")]
    private string? Agent { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "text")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "version")]
    private int? Version { get; set; }

    /// <summary>How many are listed at most; a link may ask for no more than people would scroll through.</summary>
    [SupplyParameterFromQuery(Name = "shown")]
    private int? Shown { get; set; }

    /// <summary>The runs to be compared, in the order they were marked.</summary>
    [SupplyParameterFromQuery(Name = "marked")]
    private string? Marked { get; set; }

    private int Take => Math.Clamp(Shown ?? Page, Page, Most);

    private bool IsFiltered => Version is not null || !string.IsNullOrEmpty(Agent) || !string.IsNullOrEmpty(Status) || !string.IsNullOrWhiteSpace(Text);

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private IAgentStore Store { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    protected override async Task OnInitializedAsync() => _agents = await Store.ListAsync(Gone);

    protected override async Task OnParametersSetAsync()
    {
        _marked = Marked?.Split(',', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).ToList() ?? [];
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = RefreshAsync(RefreshEvery, Clock, LoadAsync);
    }

    private async Task LoadAsync()
    {
        var status = Enum.GetValues<RunStatus>().Where(status => status.Name() == Status).Select(status => (RunStatus?)status).FirstOrDefault();
        _runs = await Engine.ListAsync(
            new RunQuery { AgentId = string.IsNullOrEmpty(Agent) ? null : Agent, Version = Version, Status = status, Text = Text, Take = Take },
            Gone);
    }

    private void Mark(string runId, bool marked) =>
        Keep("marked", string.Join(',', marked ? [.. _marked.TakeLast(1), runId] : _marked.Where(id => id != runId)) is { Length: > 0 } both ? both : null);

    /// <summary>The address that compares both marked runs, the earlier first.</summary>
    private string Comparison()
    {
        var both = _marked.OrderBy(id => _runs!.FirstOrDefault(run => run.RunId == id)?.StartedAt).ToList();
        return $"/runs/compare?a={both[0]}&b={both[1]}";
    }

    private void More() => Keep("shown", Take + Page);

    /// <summary>What was marked and asked for stays in the address, so that a reload loses nothing; going back doesn't undo it mark by mark.</summary>
    private void Keep(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value }), replace: true);

    private string NameOf(RunView run) =>
        _agents.FirstOrDefault(agent => agent.Id == run.AgentId) is { } agent ? AgentNames.NameOf(agent) : run.AgentName;

    private void Go(string? agent, string? status, string? text) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/runs", new Dictionary<string, object?>
    {
        ["agent"] = string.IsNullOrEmpty(agent) ? null : agent,
        ["version"] = agent == Agent ? Version : null,
        ["status"] = string.IsNullOrEmpty(status) ? null : status,
        ["text"] = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        ["marked"] = Marked,
    }));
}
