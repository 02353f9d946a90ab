using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.State;

/// <summary>
/// A run as its journal says it: immutable, and nothing but a fold over the entries, so that any process that reads the
/// journal knows exactly what the one that wrote it knew.
/// </summary>
public sealed record RunState
{
    public required string RunId { get; init; }

    public required AgentDocument Agent { get; init; }

    public required TokenRoutes Routes { get; init; }

    public RunStarted? Start { get; init; }

    public RunStatus Status { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What end nodes gave so far.</summary>
    public JsonObject? Outputs { get; init; }

    public RunError? Error { get; init; }

    /// <summary>Number of the last entry folded in.</summary>
    public long Sequence { get; init; }

    public bool CancelRequested { get; init; }

    /// <summary>Live tokens by id.</summary>
    public ImmutableDictionary<string, Token> Tokens { get; init; } = ImmutableDictionary<string, Token>.Empty;

    /// <summary>Tokens ever made; the next one's number comes after it.</summary>
    public int TokensMade { get; init; }

    public ImmutableDictionary<string, NodeRunView> NodeRuns { get; init; } = ImmutableDictionary<string, NodeRunView>.Empty;

    /// <summary>Ids of node runs in the order they began.</summary>
    public ImmutableList<string> Began { get; init; } = [];

    /// <summary>Newest output of each node, by node id: what references see.</summary>
    public ImmutableDictionary<string, JsonNode?> Values { get; init; } = ImmutableDictionary<string, JsonNode?>.Empty;

    public ImmutableDictionary<string, BookmarkView> Bookmarks { get; init; } = ImmutableDictionary<string, BookmarkView>.Empty;

    /// <summary>What people said, by node run.</summary>
    public ImmutableDictionary<string, ImmutableList<UserMessage>> Messages { get; init; } =
        ImmutableDictionary<string, ImmutableList<UserMessage>>.Empty;

    public static RunState Before(string runId, AgentDocument agent, TokenRoutes? routes = null) =>
        new() { RunId = runId, Agent = agent, Routes = routes ?? new TokenRoutes(agent) };

    /// <summary>The state after one more entry. Throws <see cref="JournalBrokenException"/> when the entry doesn't follow on.</summary>
    public RunState Apply(JournalEntry entry)
    {
        if (entry.Sequence != Sequence + 1) throw Broken(entry, $"entry {Sequence + 1} is missing.");
        if (Status.IsFinal()) throw Broken(entry, "it comes after the end of the run.");
        var next = entry.Data switch
        {
            RunStarted started => Started(started, entry.At),
            RunResumed => this,
            NodeStarted started => NodeBegan(entry, started),
            NodeEnded ended => NodeDone(entry, ended),
            TaskStepDone done => OfNode(entry, run => run with { Steps = Listed(run.Steps).Add(done.Step) }),
            TaskEffectNoted noted => OfNode(entry, run => run with { Effects = WithEffect(run.Effects, noted.Effect) }),
            BookmarkCreated created => Waits(entry, created),
            BookmarkAnswered answered => Answered(entry, answered),
            BookmarkClosed closed => GoesOn(entry, closed.BookmarkId),
            MessageTold told => Told(entry, new UserMessage(told.Text, null, StepsOf(entry.NodeRunId))),
            Journal.CancelRequested => this with { CancelRequested = true },
            RunEnded ended => Ended(ended, entry.At),
            _ => throw Broken(entry, "its kind has no meaning here."),
        };
        return next with { Sequence = entry.Sequence, Status = next.Status.IsFinal() ? next.Status : next.LiveStatus() };
    }

    private RunState Started(RunStarted started, DateTimeOffset at)
    {
        var next = this with { Start = started, StartedAt = at, Status = RunStatus.Running };
        return started.StartNodes.Aggregate(next, (state, node) => state.WithToken(node, null));
    }

    private RunState NodeBegan(JournalEntry entry, NodeStarted started)
    {
        var (id, nodeId) = NodeOf(entry);
        var run = NodeRuns.GetValueOrDefault(id);
        return this with
        {
            Began = run is null ? Began.Add(id) : Began,
            NodeRuns = NodeRuns.SetItem(id, (run ?? New(id, nodeId, entry.At)) with
            {
                Status = NodeRunStatus.Running,
                Attempt = started.Attempt,
                Input = started.Input,
            }),
        };
    }

    private RunState NodeDone(JournalEntry entry, NodeEnded ended)
    {
        var (id, nodeId) = NodeOf(entry);
        var run = NodeRuns.GetValueOrDefault(id);
        var next = this with
        {
            Began = run is null ? Began.Add(id) : Began,
            NodeRuns = NodeRuns.SetItem(id, (run ?? New(id, nodeId, ended.StartedAt ?? entry.At)) with
            {
                Status = ended.Status,
                EndedAt = entry.At,
                Input = ended.Input ?? run?.Input,
                Output = ended.Output,
                Port = ended.Port,
                Error = ended.Error,
                Task = ended.Task,
            }),
            Tokens = Tokens.Remove(id),
            Values = Values.SetItem(nodeId, ended.Output),
            Bookmarks = Bookmarks.IsEmpty ? Bookmarks : Bookmarks.RemoveRange(Bookmarks.Values.Where(mark => mark.NodeRunId == id).Select(mark => mark.Id)),
            Outputs = ended.RunOutputs is null ? Outputs : Merge(Outputs, ended.RunOutputs),
        };
        if (ended.Port is null) return next;
        foreach (var target in Routes.Targets(nodeId, ended.Port)) next = next.WithToken(target, id);
        return next;
    }

    private RunState Waits(JournalEntry entry, BookmarkCreated created)
    {
        var (id, _) = NodeOf(entry);
        var bookmark = new BookmarkView(created.BookmarkId, id, created.WaitsFor, created.Question, entry.At);
        return OfNode(entry, run => run with { Status = NodeRunStatus.Waiting }) with
        {
            Bookmarks = Bookmarks.SetItem(bookmark.Id, bookmark),
        };
    }

    private RunState Answered(JournalEntry entry, BookmarkAnswered answered)
    {
        var question = Bookmarks.GetValueOrDefault(answered.BookmarkId)?.Question;
        var message = new UserMessage(AnswerText.Of(answered.Answer), question, StepsOf(entry.NodeRunId));
        return GoesOn(entry, answered.BookmarkId).Told(entry, message);
    }

    private RunState GoesOn(JournalEntry entry, string bookmarkId) =>
        OfNode(entry, run => run.Status == NodeRunStatus.Waiting ? run with { Status = NodeRunStatus.Running } : run) with { Bookmarks = Bookmarks.Remove(bookmarkId) };

    private RunState Told(JournalEntry entry, UserMessage message)
    {
        var (id, _) = NodeOf(entry);
        return this with { Messages = Messages.SetItem(id, (Messages.GetValueOrDefault(id) ?? []).Add(message)) };
    }

    private RunState Ended(RunEnded ended, DateTimeOffset at) => this with
    {
        Status = ended.Status,
        EndedAt = at,
        Outputs = ended.Outputs,
        Error = ended.Error,
        Tokens = Tokens.Clear(),
        Bookmarks = Bookmarks.Clear(),
    };

    private RunState OfNode(JournalEntry entry, Func<NodeRunView, NodeRunView> change)
    {
        var (id, _) = NodeOf(entry);
        var run = NodeRuns.GetValueOrDefault(id) ?? throw Broken(entry, $"node run “{id}” has not begun.");
        return this with { NodeRuns = NodeRuns.SetItem(id, change(run)) };
    }

    private RunState WithToken(string nodeId, string? from)
    {
        var token = new Token($"n{TokensMade + 1}", nodeId, from);
        return this with { TokensMade = TokensMade + 1, Tokens = Tokens.SetItem(token.Id, token) };
    }

    private RunStatus LiveStatus() =>
        !Bookmarks.IsEmpty && Tokens.Keys.All(id => NodeRuns.GetValueOrDefault(id)?.Status == NodeRunStatus.Waiting)
            ? RunStatus.Waiting
            : RunStatus.Running;

    private int StepsOf(string? nodeRunId) =>
        nodeRunId is not null && NodeRuns.TryGetValue(nodeRunId, out var run) ? run.Steps.Count : 0;

    private (string Id, string NodeId) NodeOf(JournalEntry entry) =>
        entry is { NodeRunId: { } id, NodeId: { } nodeId } ? (id, nodeId) : throw Broken(entry, "it names no node.");

    private JournalBrokenException Broken(JournalEntry entry, string why) => new(RunId, entry.Sequence, why);

    private static NodeRunView New(string id, string nodeId, DateTimeOffset at) =>
        new() { NodeRunId = id, NodeId = nodeId, Status = NodeRunStatus.Running, StartedAt = at };

    private static ImmutableList<Effect> WithEffect(IReadOnlyList<Effect> effects, Effect effect)
    {
        var list = Listed(effects);
        var known = list.FindIndex(other => other.Step == effect.Step);
        return known < 0 ? list.Add(effect) : list.SetItem(known, effect);
    }

    /// <summary>The list as it is when this fold made it, so that adding to it doesn't copy.</summary>
    private static ImmutableList<T> Listed<T>(IReadOnlyList<T> items) => items as ImmutableList<T> ?? [.. items];

    internal static JsonObject Merge(JsonObject? first, JsonObject second)
    {
        var merged = new JsonObject();
        foreach (var (name, value) in (first ?? []).Concat(second)) merged[name] = value?.DeepClone();
        return merged;
    }
}
