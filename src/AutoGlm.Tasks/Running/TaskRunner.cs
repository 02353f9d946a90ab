using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Tasks.Telemetry;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Tasks.Running;

/// <summary>The task loop: observe, plan, check the rules, ground, act, settle, observe, judge. See <see cref="TaskSession"/>.</summary>
public sealed class TaskRunner(
    IEnumerable<ISurfaceProvider> surfaces,
    IEnumerable<IPlanner> planners,
    IGrounder grounder,
    ICritic critic,
    ISafetyRules rules,
    IEnumerable<AIFunction> tools,
    TimeProvider time,
    ILogger<TaskRunner> logger,
    IProfileVault? profiles = null) : ITaskRunner
{
    private readonly List<ISurfaceProvider> surfaces = [.. surfaces];
    private readonly List<IPlanner> planners = [.. planners];
    private readonly List<AIFunction> tools = [.. tools];

    public async ValueTask<TaskResult> RunAsync(
        TaskRequest request,
        TaskHistory history,
        ITaskHost host,
        ISecretSource secrets,
        IReachPolicy reach,
        CancellationToken cancellationToken)
    {
        var planner = planners.FirstOrDefault(candidate => string.Equals(candidate.Name, request.Planner, StringComparison.OrdinalIgnoreCase));
        if (planner is null)
            return Refused($"There is no planner “{request.Planner}”. Use one of: {string.Join(", ", planners.Select(one => one.Name))}.");
        if (request.Surfaces.Count != 1)
            return Refused("A task needs exactly one surface. Name one in its surfaces.");
        var spec = request.Surfaces[0];
        var provider = surfaces.FirstOrDefault(candidate => string.Equals(candidate.Kind, spec.Kind, StringComparison.OrdinalIgnoreCase));
        if (provider is null)
            return Refused($"There is no surface of kind “{spec.Kind}” here. Use one of: {string.Join(", ", surfaces.Select(one => one.Kind))}.");
        var missing = request.Tools.FirstOrDefault(name => tools.All(tool => tool.Name != name));
        if (missing is not null)
            return Refused($"There is no tool “{missing}”. Use some of: {string.Join(", ", tools.Select(one => one.Name))}.");

        var surface = new SurfaceKeeper(provider, spec, secrets, reach, host, profiles);
        var meter = new StepMeter(provider.Kind, time);
        var eyes = request.Corrections.Count > 0 ? new CorrectedGrounder(grounder, request.Corrections) : grounder;
        var performer = new StepPerformer(eyes, critic, rules, host, request, time, meter);
        var session = new TaskSession(request, history, planner, critic, host, surface, performer, [.. tools.Where(tool => request.Tools.Contains(tool.Name))], time, meter);
        var result = await PursueAsync(session, surface, cancellationToken);
        TaskTelemetry.TaskEnded(result, provider.Kind, planner.Name);
        return result;
    }

    private async ValueTask<TaskResult> PursueAsync(TaskSession session, SurfaceKeeper surface, CancellationToken cancellationToken)
    {
        await using (surface)
        {
            try
            {
                return await session.RunAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (SurfaceException broken)
            {
                logger.LogWarning(broken, "The surface broke");
                return session.End(TaskOutcome.Failed, broken.Message);
            }
            catch (Exception unexpected)
            {
                logger.LogError(unexpected, "A task broke");
                return session.End(TaskOutcome.Failed, $"Something in the task runtime broke ({unexpected.GetType().Name}). Try again; the log holds the details.");
            }
        }
    }

    private static TaskResult Refused(string reason) => new() { Outcome = TaskOutcome.Failed, Reason = reason };
}
