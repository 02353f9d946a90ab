using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Look;
using AutoGlm.Tasks.Profiles;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Kept log-in states: which there are, whether they still count, and forgetting them.</summary>
public partial class ProfilesSection : StudioComponent
{
    private IReadOnlyList<ProfileInfo> _profiles = [];
    private IReadOnlyList<AgentSummary> _agents = [];

    [Inject]
    private IProfileVault Profiles { get; set; } = default!;

    [Inject]
    private IAgentStore Agents { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _agents = await Agents.ListAsync(Gone);
        _profiles = await Profiles.ListAsync(Gone);
    }

    /// <summary>An agent's own goes by the agent's name.</summary>
    private string NameOf(ProfileInfo profile) => ProfileNames.OwnerOf(profile.Name) is not { } owner ? profile.Name
        : T.Format("devices.profileOf", _agents.FirstOrDefault(agent => agent.Id == owner) is { } agent ? AgentNames.NameOf(agent) : owner);

    private async Task RemoveAsync(string name)
    {
        await Profiles.RemoveAsync(name, Gone);
        _profiles = await Profiles.ListAsync(Gone);
    }
}
