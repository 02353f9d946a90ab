using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Stores;
using AutoGlm.Hosting.Pictures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Hosting.Retention;

/// <summary>Deletes runs that are older than the rules keep them, with their pictures.</summary>
public sealed class RunRetention(
    IRunSweeper sweeper, IRunStore store, ISettingsStore settings, StepPictures pictures, TimeProvider time, RecurringFaults faults, ILogger<RunRetention> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Leaves the writer to others between two pieces.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    /// <summary>Deletes what is due now; returns how many runs.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var rules = RetentionRules.Of(await settings.GetAsync(RetentionRules.Setting, cancellationToken));
        var (now, runs) = (time.GetUtcNow(), 0);
        while (true)
        {
            var swept = await sweeper.SweepAsync(Before(now, rules.SucceededDays), Before(now, rules.OtherDays), cancellationToken);
            foreach (var run in swept.Runs) pictures.Forget(run);
            runs += swept.Runs.Count;
            if (!swept.More) break;
            await Task.Delay(Breath, time, cancellationToken);
        }
        if (rules is not { SucceededDays: null, OtherDays: null }) await ForgetElsewhereAsync(cancellationToken);
        if (runs > 0) log.LogInformation("{Count} runs were older than they are kept, and deleted", runs);
        return runs;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                faults.Met(log, error, null, "Old runs could not be deleted");
            }
            await Task.WhenAny(Task.Delay(Every, time, stoppingToken));
        }
    }

    /// <summary>Other machines on the same database delete runs whose pictures are here.</summary>
    private async Task ForgetElsewhereAsync(CancellationToken cancellationToken)
    {
        foreach (var run in pictures.Runs())
            if (await store.FindAsync(run, cancellationToken) is null) pictures.Forget(run);
    }

    private static DateTimeOffset? Before(DateTimeOffset now, int? days) => days is { } kept ? now - TimeSpan.FromDays(kept) : null;
}
