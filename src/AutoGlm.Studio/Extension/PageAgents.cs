using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Extension;

/// <summary>The published agents that can begin with nothing but a page.</summary>
public sealed class PageAgents(IAgentStore agents)
{
    /// <summary>Inputs that take the page's address.</summary>
    private static readonly HashSet<string> AddressNames = new(StringComparer.OrdinalIgnoreCase) { "page", "url", "address", "网址", "页面" };

    public async ValueTask<IReadOnlyList<(AgentDocument Agent, int Version)>> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<(AgentDocument, int)>();
        foreach (var published in await agents.ListPublishedAsync(cancellationToken))
        {
            if (await agents.GetVersionAsync(published.AgentId, published.Version, cancellationToken) is { } document && document.Inputs.All(IsGiven))
                found.Add((document, published.Version));
        }

        return [.. found.OrderBy(one => one.Item1.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The input that takes the page's address; null where there is none.</summary>
    public static string? AddressInput(AgentDocument agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return agent.Inputs.FirstOrDefault(input => AddressNames.Contains(input.Name))?.Name;
    }

    private static bool IsGiven(ValueDefinition input) => !input.Required || input.Default is not null || input.From is not null || AddressNames.Contains(input.Name);
}
