using AutoGlm.Hosting.Samples;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>Agents to begin with; each opens as a copy of its own.</summary>
public partial class TemplatesPage : StudioComponent
{
    private IReadOnlyList<(Template Template, AgentDocument Agent)> _templates = [];
    private bool _taking;

    [Inject]
    private TemplateCatalog Catalog { get; set; } = default!;

    [Inject]
    private NewAgents Agents { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized() => _templates = [.. Catalog.All.Select(template => (template, template.In(StudioLanguages.Current)))];

    private async Task UseAsync(AgentDocument agent)
    {
        if (_taking)
            return;
        _taking = true;
        Navigation.NavigateTo($"/agents/{await Agents.SaveAsync(agent, Gone)}");
    }
}
