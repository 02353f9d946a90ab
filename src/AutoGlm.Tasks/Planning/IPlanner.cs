namespace AutoGlm.Tasks.Planning;

/// <summary>
/// Decides what comes next. A planner keeps nothing between calls: all it may know is in the context, so that a task
/// resumed in another process goes on as if nothing had happened.
/// </summary>
public interface IPlanner
{
    string Name { get; }

    ValueTask<Decision> DecideAsync(PlanningContext context, CancellationToken cancellationToken);
}
