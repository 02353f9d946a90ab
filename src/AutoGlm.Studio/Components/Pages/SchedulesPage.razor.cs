using AutoGlm.Engine.Schedules;
using AutoGlm.Studio.Scheduling;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The schedules of all published agents, or of the one in the address, as a list or as a calendar.</summary>
public partial class SchedulesPage : StudioComponent
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    private IReadOnlyList<ScheduleView>? _views;
    private ScheduleAddress _address = ScheduleAddress.Of(null, null, null, null);

    [SupplyParameterFromQuery(Name = "agent")]
    private string? Agent { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "date")]
    private string? Date { get; set; }

    [SupplyParameterFromQuery(Name = "span")]
    private string? Span { get; set; }

    [Inject]
    private ScheduleBook Book { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IReadOnlyList<ScheduleView>? Shown => string.IsNullOrEmpty(Agent) ? _views : _views?.Where(view => view.Agent == Agent).ToList();

    protected override Task OnInitializedAsync() => LoadAsync();

    protected override void OnParametersSet() => _address = ScheduleAddress.Of(View, Date, Span, Agent);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = RefreshAsync(RefreshEvery, Clock, () => _address.IsCalendar ? Task.CompletedTask : LoadAsync());
    }

    private async Task LoadAsync() => _views = await Book.ListAsync(Gone);
}
