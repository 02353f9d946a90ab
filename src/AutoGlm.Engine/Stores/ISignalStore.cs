using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Stores;

/// <summary>Hands words from outside to whoever owns a run.</summary>
public interface ISignalStore
{
    /// <summary>Leaves a cancel request; null when the run has ended.</summary>
    ValueTask<RunSignal?> CancelAsync(string runId, CancellationToken cancellationToken);

    /// <summary>Asks to hold a run (<see cref="RunSignalKind.Pause"/>) or to let it go on; null when it has ended.</summary>
    ValueTask<RunSignal?> HoldAsync(string runId, bool hold, CancellationToken cancellationToken);

    /// <summary>Answers an open bookmark, once: null when it is unknown, closed or answered already.</summary>
    ValueTask<RunSignal?> AnswerAsync(string runId, string bookmarkId, JsonNode? answer, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends open waits whose time is over, and reminds of those that are to be brought to mind, as signals to their runs; each once, whichever process is first.</summary>
    ValueTask<IReadOnlyList<RunSignal>> DueAsync(DateTimeOffset now, int take, CancellationToken cancellationToken);

    /// <summary>When the next open wait ends by itself or is to be brought to mind; null when none is.</summary>
    ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Answers every open wait for an event of that name.</summary>
    ValueTask<IReadOnlyList<RunSignal>> PublishAsync(string key, JsonNode? data, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Leaves a message for a node run; null when the run has ended.</summary>
    ValueTask<RunSignal?> TellAsync(string runId, string nodeRunId, string text, CancellationToken cancellationToken);

    /// <summary>Signals that the owner's runs have not taken in yet, oldest first.</summary>
    ValueTask<IReadOnlyList<RunSignal>> PendingAsync(string owner, CancellationToken cancellationToken);

    /// <summary>Signals for runs that a run started, and that they have not taken in yet.</summary>
    ValueTask<IReadOnlyList<RunSignal>> PendingOfChildrenAsync(string parentRunId, CancellationToken cancellationToken);

    /// <summary>Signals that one run has not taken in yet, oldest first.</summary>
    ValueTask<IReadOnlyList<RunSignal>> PendingOfRunAsync(string runId, CancellationToken cancellationToken);
}
