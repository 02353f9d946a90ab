using AutoGlm.Engine.Schedules;
using Quartz;

namespace AutoGlm.Hosting.Schedules;

/// <summary>One alarm: says that the schedule it names is due.</summary>
[DisallowConcurrentExecution]
internal sealed class RingJob(RingJob.Bell bell) : IJob
{
    public const string Agent = "agent", Node = "node";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.JobDetail.JobDataMap;
        return bell.Ring(new ScheduleKey(data.GetString(Agent)!, data.GetString(Node)!), cancellationToken);
    }

    /// <param name="Ring">What to do.</param>
    public sealed record Bell(Func<ScheduleKey, CancellationToken, ValueTask> Ring);
}
