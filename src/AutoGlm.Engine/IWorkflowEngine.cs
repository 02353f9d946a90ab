using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine;

/// <summary>
/// Runs agents durably. What is behind it may be replaced: the conformance suite speaks to this port only.
/// Members that name an unknown run throw <see cref="RunNotFoundException"/>.
/// </summary>
public interface IWorkflowEngine
{
    /// <summary>
    /// Checks inputs, writes the run and its first entry in one transaction and begins. Returns once that is safe on disk.
    /// Throws <see cref="RunRefusedException"/> with every problem found when the agent or the inputs are not fit to run.
    /// </summary>
    ValueTask<string> StartAsync(StartRun start, CancellationToken cancellationToken);

    /// <summary>Starts a run as <see cref="StartAsync"/> does, for a caller who stays with it. A run of that id that is there already is not started again, only waited for.</summary>
    ValueTask<RunHandle> LaunchAsync(StartRun start, CancellationToken cancellationToken);

    /// <summary>
    /// Returns when the run has ended, or, while <paramref name="stopAtWaiting"/> is set, when it waits for the outside: itself, or
    /// a run that it called.
    /// </summary>
    ValueTask<RunSnapshot> WaitAsync(string runId, bool stopAtWaiting, CancellationToken cancellationToken);

    ValueTask<RunSnapshot> GetAsync(string runId, CancellationToken cancellationToken);

    /// <summary>The run as it stood when the journal's entry of a number had been written; throws <see cref="RunNotFoundException"/>.</summary>
    ValueTask<RunSnapshot> GetAtAsync(string runId, long sequence, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<RunView>> ListAsync(RunQuery query, CancellationToken cancellationToken);

    /// <summary>What people are waited for, over all runs: those first that end first, then the oldest.</summary>
    ValueTask<IReadOnlyList<InboxItem>> InboxAsync(int take, CancellationToken cancellationToken);

    /// <summary>Asks for the end, wherever the run is executed. Takes effect within a second; a run that has ended stays as it is.</summary>
    ValueTask CancelAsync(string runId, CancellationToken cancellationToken);

    /// <summary>
    /// Holds a run and what it has started: steps and calls under way come to their end, then nothing begins until
    /// <see cref="ContinueAsync"/>. Answers, events and times are taken in meanwhile. A run that has ended stays as it is.
    /// </summary>
    ValueTask PauseAsync(string runId, CancellationToken cancellationToken);

    /// <summary>Lets a paused run, and what it has started, go on.</summary>
    ValueTask ContinueAsync(string runId, CancellationToken cancellationToken);

    /// <summary>
    /// Goes on with a run that failed, from the node whose failure ended it, also in loops and in agents that were called: a
    /// new run that begins with what the old one had done, with the same idempotency keys. Throws
    /// <see cref="RunRefusedException"/> when that can't be done.
    /// </summary>
    /// <param name="runId">The run that failed; it stays as it is.</param>
    /// <param name="agent">The agent as it shall go on, where its settings are to be others; null for as it was.</param>
    /// <param name="inputs">Inputs that are to be others from there on; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string> ResumeFailedAsync(string runId, AgentDocument? agent, JsonObject? inputs, CancellationToken cancellationToken);

    /// <summary>
    /// Runs the agent of a run that has ended once more, with the same inputs and from the same trigger. Throws
    /// <see cref="RunRefusedException"/> when secrets were among the inputs: they are not kept.
    /// </summary>
    ValueTask<string> ReplayAsync(string runId, CancellationToken cancellationToken);

    /// <summary>
    /// What a node saw when it ran in a run: outputs by id of the nodes that lead to it, and the item of each loop around it.
    /// For <see cref="StartRun.Given"/>, to run a node alone or from there on.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="nodeId">The node; it need not have run itself.</param>
    /// <param name="nodeRunId">Which of its executions, where it ran more than once; null for the last.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<JsonObject> RecordedAsync(string runId, string nodeId, string? nodeRunId, CancellationToken cancellationToken);

    /// <summary>
    /// Answers a bookmark once; later answers change nothing and return false. Throws <see cref="AnswerRefusedException"/>,
    /// and leaves the bookmark open, when the answer doesn't fit what was asked.
    /// </summary>
    ValueTask<bool> AnswerAsync(string runId, string bookmarkId, JsonNode answer, CancellationToken cancellationToken);

    /// <summary>Tells of an event: every node that waits for it by that name goes on. Returns how many did.</summary>
    ValueTask<int> PublishAsync(string name, JsonNode? data, CancellationToken cancellationToken);

    /// <summary>Says something to a running task unasked ("not Shanghai, Shenzhen"); heard at its next step.</summary>
    ValueTask TellAsync(string runId, string nodeRunId, string text, CancellationToken cancellationToken);

    /// <summary>Journaled events after <paramref name="afterSequence"/>, without gaps, and live ones among them; ends after run-ended.</summary>
    IAsyncEnumerable<RunEvent> WatchAsync(string runId, long afterSequence, CancellationToken cancellationToken);

    /// <summary>The surface that a task node is working on in this process; null when there is none. For the live view only.</summary>
    ISurface? LiveSurface(string runId, string nodeRunId);

    /// <summary>The task nodes that work on a surface in this process, by run and node run.</summary>
    IReadOnlyList<(string RunId, string NodeRunId)> LiveSurfaces();

    /// <summary>
    /// Takes a running task over: after the step under way it keeps still, without using its time, until the bookmark of kind
    /// take-over that is returned is answered. The one that is open already when it has been taken over, or hands over itself.
    /// Null when no such task works on a surface in this process.
    /// </summary>
    ValueTask<string?> TakeOverAsync(string runId, string nodeRunId, CancellationToken cancellationToken);

    /// <summary>The surface of a task that keeps still because a person has taken over; null as long as it doesn't, or can't be used by hand.</summary>
    IHandSurface? SurfaceInHand(string runId, string nodeRunId);
}
