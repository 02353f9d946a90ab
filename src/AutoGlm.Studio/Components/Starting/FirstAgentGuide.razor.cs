using AutoGlm.Studio.Starting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>The way to a first agent, as a list that ticks itself off. It asks for nothing, and once closed it stays away.</summary>
public partial class FirstAgentGuide : StudioComponent
{
    private FirstAgentProgress _progress = FirstAgentProgress.Hidden;
    private object? _seen;

    /// <summary>Shows the step at hand only, as there is little room.</summary>
    [Parameter]
    public bool Compact { get; set; }

    /// <summary>Looks again whenever this is another.</summary>
    [Parameter]
    public object? Moment { get; set; }

    [Inject]
    private FirstAgent First { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _seen = Moment;
        _progress = await First.LookAsync(Gone);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Equals(_seen, Moment) || _progress.Done < 0)
            return;
        _seen = Moment;
        _progress = await First.LookAsync(Gone);
    }

    private async Task DismissAsync()
    {
        _progress = FirstAgentProgress.Hidden;
        await First.DismissAsync(Gone);
    }
}
