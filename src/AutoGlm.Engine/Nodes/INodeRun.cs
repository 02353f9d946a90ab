using AutoGlm.Engine.Journal;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Nodes;

/// <summary>What a node may do with its run while it is executed.</summary>
public interface INodeRun
{
    /// <summary>The run as it is now.</summary>
    RunState State { get; }

    /// <summary>Journals something of this node; returns once it is safe on disk.</summary>
    ValueTask RecordAsync(EntryData data, CancellationToken cancellationToken);

    /// <summary>Opens a bookmark and waits for its answer.</summary>
    ValueTask<UserMessage> AskAsync(Question question, CancellationToken cancellationToken);

    /// <summary>Returns when the run is not paused and the node not taken over (any more); which of these it was.</summary>
    ValueTask<TaskHold> HoldAsync(CancellationToken cancellationToken);

    /// <summary>What people said unasked since the last call.</summary>
    IReadOnlyList<UserMessage> TakeMessages();

    /// <summary>Secrets of this run and of the vault, by these names only.</summary>
    /// <param name="names">What the agent's author wrote.</param>
    /// <param name="home">Origins that the run's own secrets are bound to where they name none.</param>
    ISecretSource Secrets(IReadOnlyCollection<string> names, IReadOnlyCollection<string> home);

    /// <summary>Names of the secrets given to this run.</summary>
    IReadOnlyList<string> OwnSecrets { get; }

    /// <summary>W3C <c>traceparent</c> of the node run, for what it begins; null while nobody traces.</summary>
    string? TraceParent { get; }

    ValueTask SaveSurfaceStateAsync(string state, CancellationToken cancellationToken);

    ValueTask<string?> SurfaceStateAsync(CancellationToken cancellationToken);

    /// <summary>Sets the surface of the live view.</summary>
    void Show(ISurface? surface);

    /// <summary>Tells those who watch; not journaled.</summary>
    void Announce(TaskAnnouncement announcement);
}
