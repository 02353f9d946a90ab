using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Regions;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Execution;

/// <summary>
/// Works out what follows from something that happened in a run: entry after entry, each seen by the next, until nothing
/// more follows from the state alone. It only decides; writing all of it in one piece is the journal's.
/// </summary>
internal sealed class Flow(RunState state)
{
    private readonly List<NewEntry> _entries = [];

    /// <summary>Frames of which a token has ended, and which may be through by now; null is the run itself.</summary>
    private readonly Queue<string?> _touched = new();

    /// <summary>The state after <see cref="Entries"/>.</summary>
    public RunState State { get; private set; } = state;

    public IReadOnlyList<NewEntry> Entries => _entries;

    /// <summary>A region's node begins.</summary>
    public void Begin(Token token, JsonObject input)
    {
        Add(new NodeStarted { Input = input }, token);
        Advance(token);
        Settle();
    }

    /// <summary>A node has ended.</summary>
    /// <param name="token">Where.</param>
    /// <param name="ended">How.</param>
    /// <param name="run">How the whole run ends with it; null when it goes on.</param>
    public void End(Token token, NodeEnded ended, (RunStatus Status, RunError? Error)? run = null)
    {
        if (run is { } end)
        {
            Add(ended, token);
            Stop(end.Status, State.Outputs ?? (end.Status == RunStatus.Succeeded ? [] : null), end.Error);
            return;
        }
        Conclude(token, ended);
        Settle();
    }

    /// <summary>Ends the run whatever its nodes are doing.</summary>
    public void Stop(RunStatus status, JsonObject? outputs, RunError? error)
    {
        // Regions after what is in them.
        foreach (var other in State.Tokens.Values.OrderBy(token => State.Regions.ContainsKey(token.Id)).Where(token => State.NodeRuns.ContainsKey(token.Id)).ToList())
            Add(new NodeEnded { Status = NodeRunStatus.Cancelled }, other);
        Add(new NewEntry(new RunEnded(status, outputs, error)));
    }

    private void Conclude(Token token, NodeEnded ended)
    {
        Add(ended, token);
        if (ended.Status is NodeRunStatus.Succeeded or NodeRunStatus.Skipped || ended.Port is not null) _touched.Enqueue(token.Frame);
        else Fail(token.Frame, ended);
    }

    /// <summary>Nothing handles the failure where it happened: it is the frame's, and at the top the run's.</summary>
    private void Fail(string? frame, NodeEnded ended)
    {
        if (frame is null)
        {
            Stop(StatusOf(ended.Status), State.Outputs, ended.Error);
            return;
        }
        var owner = State.Tokens[State.Frames[frame].Owner];
        Close(frame, new FrameClosed(frame, ended.Status, null, ended.Error, ended.Final));
        Advance(owner);
    }

    private void Settle()
    {
        while (_touched.TryDequeue(out var frame) && !State.Status.IsFinal())
        {
            if (frame is not null && !State.Frames.ContainsKey(frame)) continue;
            if (Join(frame)) continue;
            if (frame is null)
            {
                if (State.LiveAtTop == 0) Add(new NewEntry(new RunEnded(RunStatus.Succeeded, State.Outputs ?? [])));
            }
            else if (State.Frames[frame].Live == 0)
            {
                Complete(State.Frames[frame]);
            }
        }
    }

    /// <summary>Whether a join of the frame went on.</summary>
    private bool Join(string? frame)
    {
        if (State.AtJoins.IsEmpty) return false;
        foreach (var ((at, join), waiting) in State.AtJoins.Where(pair => pair.Key.Frame == frame).OrderBy(pair => pair.Key.Join, StringComparer.Ordinal))
        {
            if (State.Joined.Contains((at, join)))
            {
                foreach (var late in waiting) Add(new TokenTaken(), late);
            }
            else
            {
                var mode = JoinExecutor.ModeOf(State.Routes.Node(join)!);
                var others = State.Tokens.Values.Where(token => token.Frame == frame && token.NodeId != join && State.Routes.Leads(token.NodeId, join)).ToList();
                if (mode == JoinExecutor.All && others.Count > 0) continue;
                if (mode == JoinExecutor.First)
                    foreach (var other in others) Drop(other);
                foreach (var other in waiting.Skip(1)) Add(new TokenTaken(waiting[0].Id), other);
                Add(new NodeEnded { Status = NodeRunStatus.Succeeded, Port = NodePorts.Out, Output = JoinExecutor.Output(State, waiting) }, waiting[0]);
            }
            _touched.Enqueue(frame);
            return true;
        }
        return false;
    }

    /// <summary>A frame has run to its end.</summary>
    private void Complete(Frame frame)
    {
        var owner = State.Tokens[frame.Owner];
        var node = State.Routes.Node(frame.OwnerNode)!;
        FrameClosed closed;
        try
        {
            var output = RegionKinds.Find(node.Kind)!.Collect(new RegionContext(State, owner, node, State.Regions[owner.Id]), frame);
            closed = new FrameClosed(frame.Id, NodeRunStatus.Succeeded, output?.DeepClone());
        }
        catch (TemplateException error)
        {
            closed = new FrameClosed(frame.Id, NodeRunStatus.Failed, null, RunError.Of(node.Id, error.Field, error));
        }
        Close(frame.Id, closed);
        Advance(owner);
    }

    private void Close(string frame, FrameClosed closed)
    {
        foreach (var token in State.Tokens.Values.Where(token => token.Frame == frame).ToList()) Drop(token);
        var owner = State.Tokens[State.Frames[frame].Owner];
        Add(closed, owner);
    }

    /// <summary>Breaks a token off, with all that is within it.</summary>
    private void Drop(Token token)
    {
        foreach (var frame in State.Frames.Values.Where(frame => frame.Owner == token.Id).ToList())
            Close(frame.Id, new FrameClosed(frame.Id, NodeRunStatus.Cancelled));
        if (State.NodeRuns.ContainsKey(token.Id)) Add(new NodeEnded { Status = NodeRunStatus.Cancelled }, token);
        else Add(new TokenTaken(), token);
    }

    /// <summary>Asks a region what it does next.</summary>
    private void Advance(Token token)
    {
        var node = State.Routes.Node(token.NodeId)!;
        var region = RegionKinds.Find(node.Kind)!;
        var move = region.Next(new RegionContext(State, token, node, State.Regions.GetValueOrDefault(token.Id) ?? new RegionState()));
        if (move is RegionMove.Open open)
        {
            foreach (var body in open.Bodies)
            {
                var frame = FrameIds.Of(token.Id, body.Port, body.Index);
                Add(new FrameOpened(frame, body.Port, body.Index, body.Value), token);
                _touched.Enqueue(frame);
            }
        }
        else if (move is RegionMove.End end)
        {
            foreach (var frame in State.Frames.Values.Where(frame => frame.Owner == token.Id).ToList())
                Close(frame.Id, new FrameClosed(frame.Id, NodeRunStatus.Cancelled));
            Conclude(token, NodeEnds.Of(State, token, end.Result with { Port = end.Result.Port ?? region.PassPort }, null, null));
        }
    }

    private void Add(EntryData data, Token token) => Add(new NewEntry(data, token.Id, token.NodeId));

    private void Add(NewEntry entry)
    {
        _entries.Add(entry);
        State = State.Apply(entry.At(State.Sequence + 1, State.StartedAt));
    }

    private static RunStatus StatusOf(NodeRunStatus status) => status switch
    {
        NodeRunStatus.Terminated => RunStatus.Terminated,
        NodeRunStatus.TimedOut => RunStatus.TimedOut,
        _ => RunStatus.Failed,
    };
}
