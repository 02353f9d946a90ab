using System.Collections.Immutable;
using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Engine.Triggers;

/// <summary>
/// The triggers of all published agents, as of the last look at the store: other processes publish too, so whoever must be
/// sure looks again. A look costs one small query unless something was published.
/// </summary>
public sealed class ActiveTriggers(IAgentStore agents, NodeKindCatalog kinds) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private ImmutableDictionary<PublishedAgent, ImmutableList<ActiveTrigger>> _known = ImmutableDictionary<PublishedAgent, ImmutableList<ActiveTrigger>>.Empty;

    /// <summary>Raised after a look that found others than before.</summary>
    public event Action? Changed;

    /// <summary>Looks at what is published now.</summary>
    public async ValueTask<IReadOnlyList<ActiveTrigger>> LookAsync(CancellationToken cancellationToken)
    {
        var changed = false;
        await _one.WaitAsync(cancellationToken);
        try
        {
            var published = await agents.ListPublishedAsync(cancellationToken);
            var gone = _known.Keys.Except(published).ToList();
            var known = _known.RemoveRange(gone);
            foreach (var fresh in published.Where(one => !_known.ContainsKey(one)))
                known = known.Add(fresh, await ReadAsync(fresh, cancellationToken));
            changed = known != _known;
            _known = known;
        }
        finally
        {
            _one.Release();
        }
        if (changed) Changed?.Invoke();
        return Known;
    }

    /// <summary>As of the last look.</summary>
    public IReadOnlyList<ActiveTrigger> Known => [.. _known.Values.SelectMany(triggers => triggers)];

    public void Dispose() => _one.Dispose();

    private async ValueTask<ImmutableList<ActiveTrigger>> ReadAsync(PublishedAgent published, CancellationToken cancellationToken) =>
        await agents.GetVersionAsync(published.AgentId, published.Version, cancellationToken) is { } document
            ? [.. document.Nodes.Where(node => !node.Disabled && kinds.Find(node.Kind) is { TakesInput: false }).Select(node => new ActiveTrigger(document, published.Version, node) { PublishedAt = published.PublishedAt })]
            : [];
}
