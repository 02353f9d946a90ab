using AutoGlm.Engine;
using AutoGlm.Engine.Schedules;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Schedules;

/// <summary>A schedule: when next, what it does with times that can't be kept, what came of the last one; pause and run now.</summary>
public partial class ScheduleCard : StudioComponent
{
    private static readonly ScheduleKind Kind = new();

    private string? _refused;
    private bool _starting;

    [Parameter, EditorRequired]
    public ScheduleView View { get; set; } = default!;

    /// <summary>Whether its record stands beside it already.</summary>
    [Parameter]
    public bool IsRecord { get; set; }

    /// <summary>It was paused or went on.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private ScheduleBook Book { get; set; } = default!;

    [Inject]
    private ScheduleRunner Runner { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private string Name => AgentNames.NameOf(View);

    private string State => View switch { { EndedAt: not null } => "ended", { PausedAt: not null } => "paused", _ => "on" };

    private string RecordPath => $"/schedules/{View.Agent}/{View.Node}";

    private IEnumerable<(string Label, string Choice)> Policies =>
        from policy in new[] { (Name: "missed", Value: View.Missed?.ToString()), (Name: "overlap", Value: View.Overlap?.ToString()) }
        where policy.Value is not null
        let setting = Kind.Fields.Single(known => known.Name == policy.Name)
        let choice = setting.Choices.Single(choice => choice.Value == StatusNames.Kebab(policy.Value))
        select (L(setting.Label), L(choice.Label));

    /// <summary>Seconds only where its times have some.</summary>
    private string There(DateTimeOffset at) => When.There(at, View.Zone, View.Next.Any(time => time.Second != 0));

    private static string Words(Exception error) => error is RunRefusedException refused ? ProblemWords.Of(refused.Problems) : error.Message;

    private async Task SwitchAsync(bool on)
    {
        _refused = null;
        try
        {
            await (on ? Book.ResumeAsync(View.Key, Gone) : Book.PauseAsync(View.Key, Gone));
        }
        catch (Exception error) when (error is RunRefusedException or ScheduleNotFoundException)
        {
            _refused = Words(error);
        }
        await OnChanged.InvokeAsync();
    }

    private async Task RunNowAsync()
    {
        (_starting, _refused) = (true, null);
        try
        {
            Navigation.NavigateTo($"/runs/{await Runner.RunNowAsync(View.Key, Gone)}");
        }
        catch (Exception error) when (error is RunRefusedException or ScheduleNotFoundException)
        {
            _refused = Words(error);
            await OnChanged.InvokeAsync();
        }
        finally
        {
            _starting = false;
        }
    }
}
