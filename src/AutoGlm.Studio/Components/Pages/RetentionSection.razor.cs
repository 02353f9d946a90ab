using AutoGlm.Engine.Stores;
using AutoGlm.Hosting.Retention;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>For how long ended runs are kept.</summary>
public partial class RetentionSection : StudioComponent
{
    private int? _succeeded;
    private int? _others;
    private bool _saved;
    private string? _problem;

    [Inject]
    private ISettingsStore Settings { get; set; } = default!;

    protected override async Task OnInitializedAsync() =>
        (_succeeded, _others) = RetentionRules.Of(await Settings.GetAsync(RetentionRules.Setting, Gone));

    private async Task SaveAsync()
    {
        var rules = new RetentionRules(_succeeded, _others);
        _problem = rules.Problem is null ? null : T.Format("settings.retentionRange", RetentionRules.MostDays);
        _saved = _problem is null;
        if (_saved)
            await Settings.SetAsync(RetentionRules.Setting, rules.ToJson(), Gone);
    }
}
