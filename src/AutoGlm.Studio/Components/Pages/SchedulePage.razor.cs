using AutoGlm.Engine.Schedules;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>A schedule with the record of its times: what came of each and why.</summary>
public partial class SchedulePage : StudioComponent
{
    private const int Page = 50;
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(2);

    private ScheduleView? _view;
    private IReadOnlyList<ScheduleTick> _ticks = [];
    private bool _missing;
    private int _take = Page;

    [Parameter]
    public string AgentId { get; set; } = "";

    [Parameter]
    public string NodeId { get; set; } = "";

    [Inject]
    private ScheduleBook Book { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _take = Page;
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = RefreshAsync(RefreshEvery, Clock, LoadAsync);
    }

    private string There(DateTimeOffset at) => When.There(at, _view!.Zone, _ticks.Any(tick => tick.At.Second != 0));

    private async Task LoadAsync()
    {
        try
        {
            _view = await Book.GetAsync(new(AgentId, NodeId), Gone);
            _ticks = await Book.TicksAsync(_view.Key, null, _take, Gone);
            _missing = false;
        }
        catch (ScheduleNotFoundException)
        {
            _missing = true;
        }
    }

    private Task MoreAsync()
    {
        _take += Page;
        return LoadAsync();
    }
}
