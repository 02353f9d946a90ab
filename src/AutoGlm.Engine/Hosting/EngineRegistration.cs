using AutoGlm.Engine;
using AutoGlm.Engine.Hosting;
using AutoGlm.Engine.Nodes;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the engine. It needs a store, an <see cref="ITaskRunner"/> and its tools (<see cref="AIFunction"/>) beside it.</summary>
public static class EngineRegistration
{
    public static IServiceCollection AddAutoGlmEngine(this IServiceCollection services, Action<EngineOptions>? configure = null)
    {
        var options = new EngineOptions();
        configure?.Invoke(options);
        services.AddLogging();
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(NodeKindCatalog.Default);
        services.AddSingleton<INodeExecutor, ManualExecutor>();
        services.AddSingleton<INodeExecutor, TaskExecutor>();
        services.AddSingleton<INodeExecutor, HttpExecutor>();
        services.AddSingleton<INodeExecutor, IfExecutor>();
        services.AddSingleton<INodeExecutor, SetExecutor>();
        services.AddSingleton<INodeExecutor, EndExecutor>();
        services.AddSingleton<NodeExecutors>();
        services.AddSingleton<WorkflowEngine>();
        services.AddSingleton<IWorkflowEngine>(provider => provider.GetRequiredService<WorkflowEngine>());
        services.AddHostedService<RunRecovery>();
        return services;
    }
}
