using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>An engine whose runs stand still: what was asked of it is kept.</summary>
internal sealed class StillEngine : IWorkflowEngine
{
    public List<StartRun> Started { get; } = [];

    public RunRefusedException? Refuse { get; set; }

    public List<string> Cancelled { get; } = [];

    public ValueTask<string> StartAsync(StartRun start, CancellationToken cancellationToken)
    {
        if (Refuse is { } refusal)
            throw refusal;
        Started.Add(start);
        return ValueTask.FromResult($"run{Started.Count}");
    }

    public async ValueTask<RunHandle> LaunchAsync(StartRun start, CancellationToken cancellationToken)
    {
        var runId = await StartAsync(start, cancellationToken);
        return new RunHandle(runId, (_, token) => GetAsync(runId, token));
    }

    public ValueTask<RunSnapshot> WaitAsync(string runId, bool stopAtWaiting, CancellationToken cancellationToken) => GetAsync(runId, cancellationToken);

    public ValueTask<RunSnapshot> GetAsync(string runId, CancellationToken cancellationToken) => ValueTask.FromResult(Find(runId));

    public ValueTask<RunSnapshot> GetAtAsync(string runId, long sequence, CancellationToken cancellationToken) => ValueTask.FromResult(Find(runId) with { Sequence = sequence });

    public ValueTask<IReadOnlyList<RunView>> ListAsync(RunQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RunView>>([.. Started.Select((_, index) => Find($"run{index + 1}").Run)]);

    public List<InboxItem> Inbox { get; } = [];

    public ValueTask<IReadOnlyList<InboxItem>> InboxAsync(int take, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<InboxItem>>(Inbox);

    public ValueTask<string> ResumeFailedAsync(string runId, AgentDocument? agent, JsonObject? inputs, CancellationToken cancellationToken)
    {
        Note($"resume {inputs?.ToJsonString()}", runId);
        return ValueTask.FromResult("resumed");
    }

    public ValueTask<string> ReplayAsync(string runId, CancellationToken cancellationToken)
    {
        Note("replay", runId);
        return ValueTask.FromResult("replayed");
    }

    public ValueTask<JsonObject> RecordedAsync(string runId, string nodeId, string? nodeRunId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new JsonObject { ["before"] = new JsonObject { ["of"] = $"{Find(runId).Run.RunId} {nodeId}" }, ["pinned"] = new JsonObject() });

    public ValueTask<int> PublishAsync(string name, JsonNode? data, CancellationToken cancellationToken) => ValueTask.FromResult(0);

    /// <summary>What was asked of runs, in order.</summary>
    public List<string> Asked { get; } = [];

    public ValueTask PauseAsync(string runId, CancellationToken cancellationToken)
    {
        Note("pause", runId);
        return ValueTask.CompletedTask;
    }

    public ValueTask ContinueAsync(string runId, CancellationToken cancellationToken)
    {
        Note("continue", runId);
        return ValueTask.CompletedTask;
    }

    public ValueTask CancelAsync(string runId, CancellationToken cancellationToken)
    {
        Cancelled.Add(Find(runId).Run.RunId);
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> AnswerAsync(string runId, string bookmarkId, JsonNode answer, CancellationToken cancellationToken) =>
        ValueTask.FromResult(bookmarkId == "open");

    public ValueTask TellAsync(string runId, string nodeRunId, string text, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async IAsyncEnumerable<RunEvent> WatchAsync(string runId, long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        for (var sequence = afterSequence + 1; sequence <= 3; sequence++)
            yield return new RunEvent(runId, sequence, "node-started", null, null, null);
    }

    public ISurface? LiveSurface(string runId, string nodeRunId) => null;

    public IReadOnlyList<(string RunId, string NodeRunId)> LiveSurfaces() => [];

    public IHandSurface? SurfaceInHand(string runId, string nodeRunId) => null;

    public ValueTask<string?> TakeOverAsync(string runId, string nodeRunId, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    private void Note(string what, string runId) => Asked.Add($"{what} {Find(runId).Run.RunId}");

    private RunSnapshot Find(string runId)
    {
        var index = int.TryParse(runId.Replace("run", "", StringComparison.Ordinal), out var number) ? number - 1 : -1;
        if (index < 0 || index >= Started.Count)
            throw new RunNotFoundException(runId);
        AgentDocument agent = Started[index].Agent;
        return new RunSnapshot
        {
            Agent = agent,
            Sequence = 3,
            Run = new RunView { RunId = runId, AgentId = agent.Id, AgentName = agent.Name, Version = 0, Status = RunStatus.TimedOut, Trigger = "api", StartedAt = DateTimeOffset.UnixEpoch },
        };
    }
}
