using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Stores;

/// <summary>Hands words from outside to whoever owns a run.</summary>
public interface ISignalStore
{
    /// <summary>Leaves a cancel request; null when the run has ended.</summary>
    ValueTask<RunSignal?> CancelAsync(string runId, CancellationToken cancellationToken);

    /// <summary>Answers an open bookmark, once: null when it is unknown, closed or answered already.</summary>
    ValueTask<RunSignal?> AnswerAsync(string runId, string bookmarkId, JsonNode? answer, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Leaves a message for a node run; null when the run has ended.</summary>
    ValueTask<RunSignal?> TellAsync(string runId, string nodeRunId, string text, CancellationToken cancellationToken);

    /// <summary>Signals that the owner's runs have not taken in yet, oldest first.</summary>
    ValueTask<IReadOnlyList<RunSignal>> PendingAsync(string owner, CancellationToken cancellationToken);

    /// <summary>Signals that one run has not taken in yet, oldest first.</summary>
    ValueTask<IReadOnlyList<RunSignal>> PendingOfRunAsync(string runId, CancellationToken cancellationToken);
}
