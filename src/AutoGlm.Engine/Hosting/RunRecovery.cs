using AutoGlm.Engine.Execution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Hosting;

/// <summary>
/// Goes on with runs whose process is gone, where the options say so, and stops the engine with its host.
/// </summary>
internal sealed class RunRecovery(WorkflowEngine engine, EngineOptions options, TimeProvider time, RecurringFaults faults, ILogger<RunRecovery> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _work = new(0, 1);
    private Task _loop = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.RecoverExpiredRuns) return Task.CompletedTask;
        engine.Abandoned += Wake;
        _loop = Task.Run(LoopAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        engine.Abandoned -= Wake;
        await _stop.CancelAsync();
        await _loop;
        await engine.StopAsync();
    }

    public void Dispose()
    {
        _stop.Dispose();
        _work.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await engine.RecoverAsync(_stop.Token);
                faults.Works(log, nameof(RunRecovery));
                await PauseAsync();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                faults.Met(log, error, nameof(RunRecovery), "Runs could not be recovered");
                await PauseAsync();
            }
        }
    }

    private async Task PauseAsync()
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        await Task.WhenAny(_work.WaitAsync(pause.Token), Task.Delay(options.RecoverEvery, time, pause.Token));
        await pause.CancelAsync();
    }

    private void Wake()
    {
        try
        {
            _work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }
}
