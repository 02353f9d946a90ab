using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Secrets;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Execution;

/// <summary>Goes on with runs that failed: new runs that begin with what the old ones had done.</summary>
internal sealed class Resumption(EngineServices services, RunChecks checks, RunReader reader, RunLauncher launcher, OwnerLease owner)
{
    /// <summary>Returns the new run's id. Throws <see cref="RunRefusedException"/> when it can't be gone on with.</summary>
    /// <param name="runId">The run that failed.</param>
    /// <param name="agent">The agent as it shall go on; null for as it was.</param>
    /// <param name="inputs">Inputs that are others now; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<string> ResumeAsync(string runId, AgentDocument? agent, JsonObject? inputs, CancellationToken cancellationToken)
    {
        var newId = Guid.CreateVersion7(services.Time.GetUtcNow()).ToString("N");
        var plan = await PlanAsync(runId, agent, inputs, cancellationToken);
        var failed = services.Telemetry.TraceOf(runId, (RunStarted)plan.Entries[0].Data);
        await CreateAsync(plan, newId, null, failed is null ? null : TraceParents.Of(failed.Run), cancellationToken);
        return newId;
    }

    /// <summary>The same for a run that an agent had called, for the run that goes on with its caller. Once, however often it is asked for.</summary>
    public async ValueTask ResumeCalledAsync(string runId, string newId, ParentRun parent, string? traceParent, CancellationToken cancellationToken) =>
        await CreateAsync(await PlanAsync(runId, null, null, cancellationToken), newId, parent, traceParent, cancellationToken);

    private async ValueTask<Plan> PlanAsync(string runId, AgentDocument? agent, JsonObject? inputs, CancellationToken cancellationToken)
    {
        var (stored, entries) = await reader.ReadAsync(runId, cancellationToken);
        if (!stored.View.Status.IsFinal()) throw Refused("runId", new("The run has not ended.", "运行尚未结束。"), new("Cancel it first, or let it go on.", "请先取消它，或等待它继续。"));
        if (Forks.BeforeFailure(entries, runId, stored.Agent) is not { } fork)
            throw Refused("runId", new("There is no node to go on with: none failed, or it is a loop or a try as a whole.", "没有可以继续的节点：没有节点失败，或失败的是整个循环或“尝试”。"), new("Run the agent again.", "请重新运行智能体。"));
        // What it called must be fit to go on as well; better known now than in the middle.
        if (fork.Called is { } called) await PlanAsync(called, null, null, cancellationToken);
        var goesOn = agent ?? stored.Agent;
        var found = checks.Check(goesOn);
        if (found.Errors.Count > 0) throw new RunRefusedException(found.Errors);
        var gone = fork.Entries.Select(entry => entry.NodeId).OfType<string>().FirstOrDefault(id => goesOn.Node(id) is null);
        if (gone is not null) throw Refused("nodes", new($"The node “{gone}” ran already and is no longer in the agent.", $"节点“{gone}”已运行过，但已不在智能体中。"), new("Keep the nodes that ran, and change settings only.", "请保留已运行的节点，只修改设置。"));
        var start = (RunStarted)fork.Entries[0].Data;
        var (bound, secrets) = Inputs(goesOn, start.Inputs, inputs);
        return new Plan(stored.View, goesOn, found.Routes, [fork.Entries[0] with { Data = start with { Inputs = bound } }, .. fork.Entries.Skip(1)], secrets);
    }

    private (JsonObject Bound, IReadOnlyList<RunSecret> Secrets) Inputs(AgentDocument agent, JsonObject before, JsonObject? changes)
    {
        var left = new JsonObject(before.Where(input => changes?.ContainsKey(input.Key) != true).Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone())));
        if (SecretInputs.Any(left))
            throw Refused("inputs", new("The run was given secrets, and those were deleted when it ended.", "运行时提供的机密在结束后已删除。"), new("Give them anew with the inputs, or run the agent again.", "请在输入中重新提供，或重新运行智能体。"));
        if (changes is null) return (left, []);
        foreach (var (name, value) in changes) left[name] = value?.DeepClone();
        var bound = InputBinder.Bind(agent, left, services.Options.HostValues());
        return bound.Problems.Count > 0 ? throw new RunRefusedException(bound.Problems) : (bound.Values, SecretInputs.TakeOut(bound.Values));
    }

    private async ValueTask CreateAsync(Plan plan, string newId, ParentRun? parent, string? traceParent, CancellationToken cancellationToken)
    {
        var start = (RunStarted)plan.Entries[0].Data with { Parent = parent, TraceParent = traceParent };
        await launcher.CreateAsync(
            new NewRun
            {
                RunId = newId,
                Owner = owner.Id,
                Agent = plan.Agent,
                Version = plan.Before.Version,
                Trigger = plan.Before.Trigger,
                Parent = parent,
                ResumeOf = plan.Before.RunId,
                Entries = [plan.Entries[0] with { Data = start }, .. plan.Entries.Skip(1)],
                InputsJson = start.Inputs.ToJsonString(JournalJson.Compact.Options),
                Secrets = plan.Secrets,
            },
            RunState.Before(newId, plan.Agent, plan.Routes),
            cancellationToken);
    }

    private static RunRefusedException Refused(string field, LocalText message, LocalText cure) => new([Problem.Error(null, field, message, cure)]);

    private sealed record Plan(RunView Before, AgentDocument Agent, TokenRoutes Routes, IReadOnlyList<JournalEntry> Entries, IReadOnlyList<RunSecret> Secrets);
}
