using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Storage;
using AutoGlm.Tasks.Running;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AutoGlm.Engine.Tests;

/// <summary>Our engine on SQLite, put together as the programs do it.</summary>
internal sealed class SqliteProcess : IEngineProcess
{
    private readonly ServiceProvider _services;
    private bool _gone;

    public SqliteProcess(DataFolder folder, ITaskRunner tasks, AIFunction http, bool recovers)
    {
        _services = new ServiceCollection()
            .AddAutoGlmStorage(folder)
            .AddSingleton(tasks)
            .AddSingleton(http)
            .AddAutoGlmEngine(options =>
            {
                options.RecoverExpiredRuns = recovers;
                options.LeaseTime = TimeSpan.FromSeconds(3);
                options.RenewEvery = TimeSpan.FromSeconds(0.5);
                options.RecoverEvery = TimeSpan.FromSeconds(0.2);
            })
            .BuildServiceProvider();
    }

    public IWorkflowEngine Engine => _services.GetRequiredService<IWorkflowEngine>();

    public Agents.IAgentStore Agents => _services.GetRequiredService<Agents.IAgentStore>();

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
