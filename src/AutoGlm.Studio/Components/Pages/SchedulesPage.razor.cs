using AutoGlm.Engine.Schedules;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The schedules of all published agents, or of the one in the address.</summary>
public partial class SchedulesPage : StudioComponent
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    private IReadOnlyList<ScheduleView>? _views;

    [SupplyParameterFromQuery(Name = "agent")]
    private string? Agent { get; set; }

    [Inject]
    private ScheduleBook Book { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<ScheduleView>? Shown => string.IsNullOrEmpty(Agent) ? _views : _views?.Where(view => view.Agent == Agent).ToList();

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = RefreshAsync(RefreshEvery, Clock, LoadAsync);
    }

    private async Task LoadAsync() => _views = await Book.ListAsync(Gone);
}
