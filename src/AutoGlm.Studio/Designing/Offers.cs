using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Look;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Studio.Designing;

/// <summary>What fields that name something can be filled with.</summary>
public sealed class Offers(IAgentStore agents, ISecretVault secrets, IProfileVault profiles)
{
    /// <summary>Zones that people mean, without the old names for the same ones.</summary>
    private static readonly string[] Regions = ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];

    /// <summary>Values, each with what it is called; the same where it has no other name.</summary>
    public async ValueTask<IReadOnlyList<(string Value, string Label)>> OfAsync(FieldOffer offer, CancellationToken cancellationToken) => offer switch
    {
        FieldOffer.Agents => [.. (await agents.ListAsync(cancellationToken)).Select(agent => (agent.Id, AgentNames.NameOf(agent)))],
        FieldOffer.Secrets => [.. (await SecretsAsync(cancellationToken)).Select(name => (name, name))],
        FieldOffer.TimeZones => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id == "UTC" || Regions.Any(region => id.StartsWith(region, StringComparison.Ordinal))).Order(StringComparer.Ordinal).Select(id => (id, id))],
        _ => [],
    };

    /// <summary>Names of the stored secrets.</summary>
    public async ValueTask<IReadOnlyList<string>> SecretsAsync(CancellationToken cancellationToken) =>
        [.. (await secrets.ListAsync(cancellationToken)).Select(secret => secret.Name).Order(StringComparer.Ordinal)];

    /// <summary>Names of the kept log-in states of a kind of surface.</summary>
    public async ValueTask<IReadOnlyList<string>> ProfilesAsync(string kind, CancellationToken cancellationToken) =>
        [.. (await profiles.ListAsync(cancellationToken)).Where(profile => profile.Kind == kind).Select(profile => profile.Name).Order(StringComparer.Ordinal)];
}
