using System.Text.Json.Nodes;
using AutoGlm.Engine.Conformance.Properties;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Regions;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Tests.Properties;

/// <summary>
/// A run in memory alone: the token that goes on next is drawn, so that seeds explore orders which threads would seldom
/// take. After each entry the state must be sound; and now and then it is thrown away and folded again from what a disk would hold.
/// </summary>
internal sealed class MemoryRun
{
    private static readonly DateTimeOffset Now = new(2026, 5, 17, 8, 0, 0, TimeSpan.Zero);

    /// <summary>More steps than this mean that the run goes round and round.</summary>
    private const int Most = 20_000;

    private static readonly Dictionary<string, INodeExecutor> Executors =
        new INodeExecutor[] { new TriggerExecutor("manual"), new SetExecutor(), new IfExecutor(), new SwitchExecutor(), new ParallelExecutor(), new JoinExecutor(), new EndExecutor(), new StopExecutor(), new FailExecutor() }
        .ToDictionary(executor => executor.Kind);

    private readonly Random _random;
    private readonly List<StoredEntry> _disk = [];
    private readonly HashSet<string> _calling = [];
    private RunState _state;

    private MemoryRun(AgentDocument agent, Random random) => (_random, _state) = (random, RunState.Before("r", agent));

    /// <param name="agent">The workflow.</param>
    /// <param name="random">Draws the order.</param>
    /// <param name="dies">Whether its owner is killed now and then, with the calls it was waiting for.</param>
    public static RunState Execute(AgentDocument agent, Random random, bool dies)
    {
        var run = new MemoryRun(agent, random);
        run.Write([new NewEntry(new RunStarted { Trigger = "manual", StartNodes = ["start"] })]);
        for (var steps = 0; !run._state.Status.IsFinal(); steps++)
        {
            if (steps > Most) throw new InvalidOperationException("The run has no end.");
            var ready = run._state.Tokens.Values.Where(run.IsReady).OrderBy(token => token.Id, StringComparer.Ordinal).ToList();
            if (ready.Count == 0) throw new InvalidOperationException("Nothing can go on, and the run has not ended.");
            run.Step(ready[random.Next(ready.Count)]);
            if (random.Next(10) != 0) continue;
            run.FoldAgain();
            if (dies) run.Resume();
        }
        run.FoldAgain();
        return run._state;
    }

    /// <summary>Neither at a join, where it waits to be seen, nor a region that waits for its frames.</summary>
    private bool IsReady(Token token) => !_state.Routes.IsJoin(token.NodeId) && !_state.Regions.ContainsKey(token.Id);

    private void Step(Token token)
    {
        var node = _state.Routes.Node(token.NodeId)!;
        var region = RegionKinds.Find(node.Kind);
        if (node.Disabled)
        {
            var port = region?.PassPort ?? (node.Kind == "http" ? NodePorts.Out : Executors[node.Kind].PassPort);
            Conclude(token, NodeResult.Done([], port) with { Status = NodeRunStatus.Skipped });
        }
        else if (region is not null)
        {
            Write(RunDecisions.BeginRegion(_state, token, FillIn(token, node, region.Deferred)));
        }
        else if (node.Kind == "http")
        {
            Call(token, node);
        }
        else
        {
            var attempt = (_state.NodeRuns.GetValueOrDefault(token.Id)?.Attempt ?? 0) + 1;
            if (FillIn(token, node, out var problem) is not { } input)
            {
                Conclude(token, NodeResult.Failed(problem!), attempt);
                return;
            }
            var context = new NodeContext { Node = node, NodeRunId = token.Id, Attempt = attempt, Input = input, State = _state, Run = null! };
            Conclude(token, Executors[node.Kind].ExecuteAsync(context, default).AsTask().Result, attempt);
        }
    }

    /// <summary>What reaches outside begins, and ends later, when others have gone on meanwhile.</summary>
    private void Call(Token token, WorkflowNode node)
    {
        if (_calling.Add(token.Id))
        {
            var next = (_state.NodeRuns.GetValueOrDefault(token.Id)?.Attempt ?? 0) + 1;
            Write([new NewEntry(new NodeStarted { Attempt = next, Input = FillIn(token, node, []) }, token.Id, token.NodeId)]);
            return;
        }
        _calling.Remove(token.Id);
        var attempt = _state.NodeRuns[token.Id].Attempt;
        var (name, fails) = ScriptedFailures.Read((string)node.Settings["url"]!);
        Conclude(token, attempt <= fails ? NodeResult.Failed(new RunError(name, null, ScriptedFailures.Message(name), "Try later.")) : NodeResult.Done(new JsonObject { ["status"] = 200 }), attempt);
    }

    private void Conclude(Token token, NodeResult result, int attempt = 1)
    {
        var retry = Retries.Next(_state.Routes.Node(token.NodeId)!.Failure, result, attempt, Now, _random.NextDouble);
        Write(retry is null ? RunDecisions.AfterNode(_state, token, result, null, Now) : [new NewEntry(retry, token.Id, token.NodeId)]);
    }

    private JsonObject? FillIn(Token token, WorkflowNode node, out RunError? problem)
    {
        problem = null;
        try
        {
            return FillIn(token, node, []);
        }
        catch (TemplateException error)
        {
            problem = new RunError(node.Id, error.Field, error.Message, error.Cure);
            return null;
        }
    }

    private JsonObject FillIn(Token token, WorkflowNode node, IReadOnlyList<string> but)
    {
        var settings = new JsonObject();
        foreach (var (name, value) in node.Settings) if (!but.Contains(name)) settings[name] = value?.DeepClone();
        return (JsonObject)TemplateResolver.Resolve(settings, new FrameScope(_state, token.Frame), node.Id, "settings")!;
    }

    private void Write(IReadOnlyList<NewEntry> entries)
    {
        foreach (var entry in entries)
        {
            var at = entry.At(_state.Sequence + 1, Now);
            _disk.Add(JournalCodec.Encode(at));
            _state = _state.Apply(at);
            if (_state.Status.IsFinal() || entries[^1].Data is not RunEnded) StateInvariants.CheckEntry(_state);
        }
        StateInvariants.CheckSettled(_state);
    }

    /// <summary>Another owner goes on. Calls that count attempts closely are let through, since a lost one would change what comes of them.</summary>
    private void Resume()
    {
        if (_state.Status.IsFinal()) return;
        _calling.RemoveWhere(id => _state.Tokens.GetValueOrDefault(id) is not { } token || ScriptedFailures.Read((string)_state.Routes.Node(token.NodeId)!.Settings["url"]!).Fails is 0 or ScriptedFailures.Always);
        Write([new NewEntry(new RunResumed())]);
    }

    private void FoldAgain()
    {
        var folded = _disk.Aggregate(RunState.Before(_state.RunId, _state.Agent, _state.Routes), (state, entry) => state.Apply(JournalCodec.Decode(_state.RunId, entry)));
        var (known, read) = (StateText.Of(_state), StateText.Of(folded));
        if (known != read) throw new InvalidOperationException($"The journal tells another state.\nknown: {known}\nread:  {read}");
        _state = folded;
    }
}
