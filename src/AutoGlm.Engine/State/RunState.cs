using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

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

    /// <summary>What the first node that answers the caller put out; null as long as none did.</summary>
    public JsonNode? Response { get; init; }

    /// <summary>Number of the last entry folded in.</summary>
    public long Sequence { get; init; }

    public bool CancelRequested { get; init; }

    /// <summary>Whether nothing new begins until somebody lets it.</summary>
    public bool Paused { get; init; }

    /// <summary>Live tokens by id.</summary>
    public ImmutableDictionary<string, Token> Tokens { get; init; } = ImmutableDictionary<string, Token>.Empty;

    /// <summary>Tokens ever made; the next one's number comes after it.</summary>
    public int TokensMade { get; init; }

    /// <summary>Tokens outside of any frame.</summary>
    public int LiveAtTop { get; init; }

    /// <summary>Tokens that have come to a join and wait there, by frame and join.</summary>
    public ImmutableDictionary<(string? Frame, string Join), ImmutableList<Token>> AtJoins { get; init; } = ImmutableDictionary<(string?, string), ImmutableList<Token>>.Empty;

    /// <summary>Joins that have gone on already, by frame: who comes later is too late.</summary>
    public ImmutableHashSet<(string? Frame, string Join)> Joined { get; init; } = [];

    /// <summary>Open frames by id.</summary>
    public ImmutableDictionary<string, Frame> Frames { get; init; } = ImmutableDictionary<string, Frame>.Empty;

    /// <summary>Regions at work, by node run.</summary>
    public ImmutableDictionary<string, RegionState> Regions { get; init; } = ImmutableDictionary<string, RegionState>.Empty;

    public ImmutableDictionary<string, NodeRunView> NodeRuns { get; init; } = ImmutableDictionary<string, NodeRunView>.Empty;

    /// <summary>Ids of node runs in the order they began.</summary>
    public ImmutableList<string> Began { get; init; } = [];

    /// <summary>Newest output of each node outside of frames, by node id: what references see.</summary>
    public ImmutableDictionary<string, JsonNode?> Values { get; init; } = ImmutableDictionary<string, JsonNode?>.Empty;

    public ImmutableDictionary<string, BookmarkView> Bookmarks { get; init; } = ImmutableDictionary<string, BookmarkView>.Empty;

    /// <summary>What ended the wait of a node that is not ended itself, by node run.</summary>
    public ImmutableDictionary<string, BookmarkAnswered> Answers { get; init; } = ImmutableDictionary<string, BookmarkAnswered>.Empty;

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
            RunPaused => this with { Paused = true },
            RunContinued => this with { Paused = false },
            NodeStarted started => NodeBegan(entry, started),
            NodeEnded ended => NodeDone(entry, ended),
            NodeRetried retried => TriesAgain(entry, retried),
            FrameOpened opened => FrameBegan(entry, opened),
            FrameClosed closed => FrameDone(entry, closed),
            TokenTaken => WithoutToken(NodeOf(entry).Id),
            TaskStepDone done => OfNode(entry, run => run with { Steps = Listed(run.Steps).Add(done.Step) }),
            TaskEffectNoted noted => OfNode(entry, run => run with { Effects = WithEffect(run.Effects, noted.Effect) }),
            BookmarkCreated created => Waits(entry, created),
            BookmarkAnswered answered => Answered(entry, answered),
            BookmarkReminded reminded => Bookmarks.GetValueOrDefault(reminded.BookmarkId) is { } mark
                ? this with { Bookmarks = Bookmarks.SetItem(mark.Id, mark with { RemindedAt = entry.At }) }
                : this,
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
        var given = (started.Given ?? []).ToImmutableDictionary(pair => pair.Key, pair => pair.Value);
        var next = this with { Start = started, StartedAt = at, Status = RunStatus.Running, Values = given };
        return started.StartNodes.Aggregate(next, (state, node) => state.WithToken(node, null, null));
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
                RetryAt = null,
            }),
        };
    }

    private RunState TriesAgain(JournalEntry entry, NodeRetried retried)
    {
        var (id, nodeId) = NodeOf(entry);
        var run = NodeRuns.GetValueOrDefault(id);
        return this with
        {
            Began = run is null ? Began.Add(id) : Began,
            NodeRuns = NodeRuns.SetItem(id, (run ?? New(id, nodeId, entry.At)) with
            {
                Attempt = retried.Attempt,
                Error = retried.Error,
                RetryAt = retried.DueAt,
                StepsBeforeRetry = run?.Steps.Count ?? 0,
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
                // The last attempt of a node that only computes has no beginning of its own in the journal.
                Attempt = run is { RetryAt: not null } && ended.Status != NodeRunStatus.Cancelled ? run.Attempt + 1 : run?.Attempt ?? 1,
                EndedAt = entry.At,
                Input = ended.Input ?? run?.Input,
                Output = ended.Output,
                Port = ended.Port,
                Error = ended.Error,
                Task = ended.Task,
                RetryAt = null,
            }),
            Bookmarks = Bookmarks.IsEmpty ? Bookmarks : Bookmarks.RemoveRange(Bookmarks.Values.Where(mark => mark.NodeRunId == id).Select(mark => mark.Id)),
            Outputs = ended.RunOutputs is null ? Outputs : Merge(Outputs, ended.RunOutputs),
        };
        var frame = Tokens.GetValueOrDefault(id)?.Frame;
        next = next.WithoutToken(id);
        // What was broken off has put nothing out.
        if (ended.Status != NodeRunStatus.Cancelled) next = next.WithValue(frame, nodeId, ended.Output);
        if (Response is null && ended.Status == NodeRunStatus.Succeeded && Routes.Node(nodeId)?.Kind == RespondKind.Name) next = next with { Response = ended.Output };
        if (Answers.ContainsKey(id)) next = next with { Answers = next.Answers.Remove(id) };
        if (Regions.ContainsKey(id)) next = next with { Regions = next.Regions.Remove(id) };
        if (Routes.IsJoin(nodeId) && ended.Port is not null) next = next with { Joined = next.Joined.Add((frame, nodeId)) };
        if (ended.Port is null || nodeId == Start?.Until) return next;
        foreach (var target in Routes.Targets(nodeId, ended.Port)) next = next.WithToken(target, id, frame);
        return next;
    }

    private RunState FrameBegan(JournalEntry entry, FrameOpened opened)
    {
        var (id, nodeId) = NodeOf(entry);
        var frame = new Frame(opened.FrameId, Tokens.GetValueOrDefault(id)?.Frame, id, nodeId, opened.Port, opened.Index)
        {
            Values = ImmutableDictionary<string, JsonNode?>.Empty.SetItem(nodeId, opened.Value),
        };
        var region = Regions.GetValueOrDefault(id) ?? new RegionState();
        var next = this with
        {
            Frames = Frames.SetItem(frame.Id, frame),
            Regions = Regions.SetItem(id, region with { Opened = region.Opened + 1, Open = region.Open + 1 }),
        };
        return Routes.Targets(nodeId, opened.Port).Aggregate(next, (state, target) => state.WithToken(target, id, frame.Id));
    }

    private RunState FrameDone(JournalEntry entry, FrameClosed closed)
    {
        var frame = Frames.GetValueOrDefault(closed.FrameId) ?? throw Broken(entry, $"frame “{closed.FrameId}” is not open.");
        var region = Regions.GetValueOrDefault(frame.Owner) ?? throw Broken(entry, $"node run “{frame.Owner}” has no frames.");
        var good = closed.Status is NodeRunStatus.Succeeded or NodeRunStatus.Skipped;
        return this with
        {
            Frames = Frames.Remove(frame.Id),
            Joined = Joined.Except(Joined.Where(one => one.Frame == frame.Id)),
            Regions = Regions.SetItem(frame.Owner, region with
            {
                Open = region.Open - 1,
                Results = good ? region.Results.SetItem(frame.Index, closed.Output) : region.Results,
                Failures = good ? region.Failures : region.Failures.Add(new FrameFailure(frame.Port, frame.Index, closed.Status, closed.Error, closed.Final)),
                Passed = good ? region.Passed.Add(frame.Port) : region.Passed,
                LastPort = frame.Port,
                LastValues = frame.Values,
            }),
        };
    }

    private RunState Waits(JournalEntry entry, BookmarkCreated created)
    {
        var (id, _) = NodeOf(entry);
        var bookmark = new BookmarkView(created.BookmarkId, id, created.WaitsFor, created.Question, entry.At, created.Wait);
        return OfNode(entry, run => run with { Status = NodeRunStatus.Waiting }) with
        {
            Bookmarks = Bookmarks.SetItem(bookmark.Id, bookmark),
        };
    }

    private RunState Answered(JournalEntry entry, BookmarkAnswered answered)
    {
        var asked = Bookmarks.GetValueOrDefault(answered.BookmarkId);
        var message = new UserMessage(AnswerText.Of(answered.Answer), asked?.Question, StepsOf(entry.NodeRunId), answered.TimedOut);
        var next = GoesOn(entry, answered.BookmarkId);
        if (asked is { IsForPeople: true })
            next = next.OfNode(entry, run => run with { Answers = Listed(run.Answers).Add(new AnswerView(asked, answered.Answer, answered.By, entry.At, answered.TimedOut)) });
        return next.Bookmarks.Count == Bookmarks.Count || Bookmarks[answered.BookmarkId].IsWithinTask
            ? next.Told(entry, message)
            : next with { Answers = Answers.SetItem(NodeOf(entry).Id, answered) };
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
        LiveAtTop = 0,
        AtJoins = AtJoins.Clear(),
        Frames = Frames.Clear(),
        Regions = Regions.Clear(),
        Bookmarks = Bookmarks.Clear(),
    };

    private RunState OfNode(JournalEntry entry, Func<NodeRunView, NodeRunView> change)
    {
        var (id, _) = NodeOf(entry);
        var run = NodeRuns.GetValueOrDefault(id) ?? throw Broken(entry, $"node run “{id}” has not begun.");
        return this with { NodeRuns = NodeRuns.SetItem(id, change(run)) };
    }

    private RunState WithToken(string nodeId, string? from, string? frame)
    {
        var token = new Token($"n{TokensMade + 1}", nodeId, from, frame);
        var next = this with { TokensMade = TokensMade + 1, Tokens = Tokens.SetItem(token.Id, token) };
        if (Routes.IsJoin(nodeId))
            next = next with { AtJoins = AtJoins.SetItem((frame, nodeId), (AtJoins.GetValueOrDefault((frame, nodeId)) ?? []).Add(token)) };
        return next.Counted(frame, 1);
    }

    private RunState WithoutToken(string id)
    {
        if (Tokens.GetValueOrDefault(id) is not { } token) return this;
        var next = this with { Tokens = Tokens.Remove(id) };
        if (AtJoins.GetValueOrDefault((token.Frame, token.NodeId)) is { } waiting)
        {
            var left = waiting.Remove(token);
            next = next with { AtJoins = left.IsEmpty ? AtJoins.Remove((token.Frame, token.NodeId)) : AtJoins.SetItem((token.Frame, token.NodeId), left) };
        }
        return next.Counted(token.Frame, -1);
    }

    private RunState Counted(string? frame, int more) =>
        frame is null ? this with { LiveAtTop = LiveAtTop + more }
        : Frames.GetValueOrDefault(frame) is { } known ? this with { Frames = Frames.SetItem(frame, known with { Live = known.Live + more }) }
        : this;

    private RunState WithValue(string? frame, string nodeId, JsonNode? output) =>
        frame is null ? this with { Values = Values.SetItem(nodeId, output) }
        : Frames.GetValueOrDefault(frame) is { } known ? this with { Frames = Frames.SetItem(frame, known with { Values = known.Values.SetItem(nodeId, output), Last = output }) }
        : this;

    /// <summary>Waiting when all that is left waits for the outside: what stands at a join or holds frames only waits for others.</summary>
    private RunStatus LiveStatus() =>
        Paused ? RunStatus.Paused
        : !Bookmarks.IsEmpty && Tokens.All(pair => NodeRuns.GetValueOrDefault(pair.Key)?.Status == NodeRunStatus.Waiting || Regions.ContainsKey(pair.Key) || Routes.IsJoin(pair.Value.NodeId))
            ? RunStatus.Waiting
            : RunStatus.Running;

    private int StepsOf(string? nodeRunId) =>
        nodeRunId is not null && NodeRuns.TryGetValue(nodeRunId, out var run) ? run.Steps.Count : 0;

    private (string Id, string NodeId) NodeOf(JournalEntry entry) =>
        entry is { NodeRunId: { } id, NodeId: { } nodeId } ? (id, nodeId) : throw Broken(entry, "it names no node.");

    private JournalBrokenException Broken(JournalEntry entry, string why) => new(RunId, entry.Sequence, why);

    private NodeRunView New(string id, string nodeId, DateTimeOffset at) =>
        new() { NodeRunId = id, NodeId = nodeId, Frame = Tokens.GetValueOrDefault(id)?.Frame, Status = NodeRunStatus.Running, StartedAt = at };

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
