using AutoGlm.Engine.Schedules;
using AutoGlm.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace AutoGlm.Hosting.Schedules;

/// <summary>
/// Quartz as the alarm clock, its alarms in tables beside the stores'. On PostgreSQL all processes are one cluster, and each alarm
/// rings in one of them. On SQLite, which Quartz does not cluster on, one process rings for the data folder and the next takes
/// over when it ends.
/// </summary>
internal sealed class QuartzAlarmClock(DatabaseStorage storage, DataFolder folder, TimeProvider time, ILoggerFactory logs) : IAlarmClock, IAsyncDisposable
{
    private const string Group = "schedules";

    private readonly AlarmLock _lock = new(Path.Combine(folder.Root, "schedules.lock"));
    private StandaloneSchedulerFactory? _factory;
    private IScheduler? _scheduler;

    public async ValueTask<bool> TryBeginAsync(Func<ScheduleKey, CancellationToken, ValueTask> ring, CancellationToken cancellationToken)
    {
        if (storage.Link.Kind == DatabaseKind.Sqlite && !_lock.TryTake()) return false;
        try
        {
            _factory = QuartzSchedulerBuilder.Create(quartz => Configure(quartz, ring)).Build();
            _scheduler = await _factory.GetScheduler(cancellationToken);
            await _scheduler.Start(cancellationToken);
            return true;
        }
        catch
        {
            await EndAsync();
            throw;
        }
    }

    public async ValueTask SetAsync(ScheduleKey key, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        var scheduler = _scheduler ?? throw new InvalidOperationException("The alarm clock was not begun.");
        var job = new JobKey(key.ToString(), Group);
        if (at is null)
        {
            await scheduler.DeleteJob(job, cancellationToken);
            return;
        }
        await scheduler.ScheduleJob(
            JobBuilder.Create<RingJob>().WithIdentity(job).UsingJobData(RingJob.Agent, key.AgentId).UsingJobData(RingJob.Node, key.NodeId).StoreDurably().Build(),
            [TriggerBuilder.Create().WithIdentity(key.ToString(), Group).ForJob(job).StartAt(at.Value).Build()],
            ScheduleJobOptions.Replacing,
            cancellationToken);
    }

    public async ValueTask EndAsync()
    {
        if (_scheduler is { } scheduler) await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        if (_factory is { } factory) await factory.DisposeAsync();
        (_scheduler, _factory) = (null, null);
        _lock.Dispose();
    }

    public ValueTask DisposeAsync() => EndAsync();

    private void Configure(IQuartzBuilder quartz, Func<ScheduleKey, CancellationToken, ValueTask> ring)
    {
        quartz.Services.AddSingleton(logs);
        quartz.Services.AddSingleton(new RingJob.Bell(ring));
        quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "AutoGlm.Studio");
        quartz.UseTimeProvider(time);
        quartz.UsePersistentStore(store =>
        {
            store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
            store.ProvisionSchema();
            if (storage.Link.Kind == DatabaseKind.Postgres)
            {
                store.UsePostgres(storage.Link.Factory, storage.Link.ConnectionString);
                store.UseClustering();
            }
            else
            {
                store.UseSqlite(storage.Link.Factory, storage.Link.ConnectionString);
            }
        });
    }
}
