using AutoGlm.Canaries;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Storage.Conformance;

/// <summary>Our engine on our stores, put together as the programs do it.</summary>
public sealed class EngineProcess : IEngineProcess
{
    private readonly ServiceProvider _services;
    private bool _gone;

    /// <param name="folder">The data folder.</param>
    /// <param name="tasks">Plays the task nodes.</param>
    /// <param name="http">Answers the calls.</param>
    /// <param name="recovers">Whether it goes on with runs that others left.</param>
    /// <param name="postgres">A PostgreSQL database; null for the folder's own.</param>
    /// <param name="configure">What else is to be different.</param>
    public EngineProcess(DataFolder folder, ITaskRunner tasks, AIFunction http, bool recovers, PostgresSettings? postgres = null, Action<EngineOptions>? configure = null)
    {
        _services = new ServiceCollection()
            .AddAutoGlmStorage(folder, postgres)
            .AddLogging(logging => logging.AddProvider(new WatchLog()).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton(tasks)
            .AddSingleton(http)
            .AddAutoGlmEngine(options =>
            {
                options.RecoverExpiredRuns = recovers;
                options.LeaseTime = TimeSpan.FromSeconds(3);
                options.RenewEvery = TimeSpan.FromSeconds(0.5);
                options.RecoverEvery = TimeSpan.FromSeconds(0.2);
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
    }

    public IWorkflowEngine Engine => _services.GetRequiredService<IWorkflowEngine>();

    public IAgentStore Agents => _services.GetRequiredService<IAgentStore>();

    public EngineTelemetry Telemetry => _services.GetRequiredService<EngineTelemetry>();

    public DatabaseStorage Storage => _services.GetRequiredService<DatabaseStorage>();

    public async ValueTask StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>()) await service.StartAsync(CancellationToken.None);
    }

    public async ValueTask KillAsync()
    {
        _gone = true;
        await Storage.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_gone) return;
        _gone = true;
        foreach (var service in _services.GetServices<IHostedService>()) await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
