using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Chat;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Hosting;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.People;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Engine.Triggers;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Secrets;
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
        services.TryAddSingleton<CurrentActor>(_ => new CurrentActor());
        services.TryAddSingleton(EngineKinds.All);
        foreach (var trigger in new[] { ManualKind.Name, WebhookKind.Name, ScheduleKind.Name, ChatKind.Name })
            services.AddSingleton<INodeExecutor>(new TriggerExecutor(trigger));
        services.AddSingleton<INodeExecutor, RespondExecutor>();
        services.AddSingleton<INodeExecutor, TaskExecutor>();
        services.AddSingleton<INodeExecutor, HttpExecutor>();
        services.AddSingleton<INodeExecutor, IfExecutor>();
        services.AddSingleton<INodeExecutor, SetExecutor>();
        services.AddSingleton<INodeExecutor, SwitchExecutor>();
        services.AddSingleton<INodeExecutor, ParallelExecutor>();
        services.AddSingleton<INodeExecutor, JoinExecutor>();
        services.AddSingleton<EngineTelemetry>();
        services.AddSingleton<RecurringFaults>();
        services.AddSingleton<ChildRuns>();
        services.TryAddSingleton<IAnswerLinks, NoAnswerLinks>();
        services.AddSingleton<Notices>();
        services.AddSingleton<INodeExecutor>(provider => new AgentExecutor(provider.GetRequiredService<IAgentStore>(), provider.GetRequiredService<ChildRuns>()));
        services.AddSingleton<INodeExecutor, WaitExecutor>();
        services.AddSingleton<INodeExecutor, EventExecutor>();
        services.AddSingleton<INodeExecutor, ApprovalExecutor>();
        services.AddSingleton<INodeExecutor, FormExecutor>();
        services.AddSingleton<INodeExecutor, EndExecutor>();
        services.AddSingleton<INodeExecutor, StopExecutor>();
        services.AddSingleton<INodeExecutor, FailExecutor>();
        services.AddSingleton<INodeExecutor, ImportedExecutor>();
        services.AddSingleton<NodeExecutors>();
        services.AddSingleton(provider => new WorkflowEngine(
            provider.GetRequiredService<IRunStore>(),
            provider.GetRequiredService<ILeaseStore>(),
            provider.GetRequiredService<ISignalStore>(),
            provider.GetRequiredService<IRunVault>(),
            provider.GetRequiredService<ISecretVault>(),
            provider.GetRequiredService<IAuditLog>(),
            provider.GetRequiredService<CurrentActor>(),
            provider.GetRequiredService<NodeExecutors>(),
            provider.GetRequiredService<NodeKindCatalog>(),
            provider.GetRequiredService<TimeProvider>(),
            options,
            provider.GetRequiredService<ChildRuns>(),
            provider.GetRequiredService<EngineTelemetry>(),
            provider.GetRequiredService<RecurringFaults>(),
            provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<WorkflowEngine>>()));
        services.AddSingleton<IWorkflowEngine>(provider => provider.GetRequiredService<WorkflowEngine>());
        services.AddSingleton<ActiveTriggers>();
        services.AddSingleton<AgentPublisher>();
        services.AddSingleton<ScheduleBook>();
        services.AddSingleton<ScheduleRunner>();
        services.AddSingleton<ChatDesk>();
        services.AddHostedService<RunRecovery>();
        return services;
    }

    /// <summary>This process keeps the schedules beside others that do; it needs an <see cref="IAlarmClock"/> beside it.</summary>
    public static IServiceCollection AddScheduleWatch(this IServiceCollection services) => services.AddHostedService<ScheduleWatch>();
}
