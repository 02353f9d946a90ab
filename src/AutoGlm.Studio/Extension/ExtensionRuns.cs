using System.Collections.Concurrent;

namespace AutoGlm.Studio.Extension;

/// <summary>Which runs were started by which pairing since the Studio's start: an extension sees and stops its own only.</summary>
public sealed class ExtensionRuns
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public void Add(string runId, string pairingId)
    {
        _owners[runId] = pairingId;
        _order.Enqueue(runId);
        while (_owners.Count > Most && _order.TryDequeue(out var oldest))
            _owners.TryRemove(oldest, out _);
    }

    public bool Has(string runId, string pairingId) => _owners.TryGetValue(runId, out var owner) && owner == pairingId;
}
