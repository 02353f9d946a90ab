using AutoGlm.Authoring;
using AutoGlm.Authoring.Embedded;
using AutoGlm.Connectors.Api.Http;
using AutoGlm.Connectors.Web;
using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.People;
using AutoGlm.Hosting;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Devices;
using AutoGlm.Hosting.People;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Hosting.Retention;
using AutoGlm.Hosting.Samples;
using AutoGlm.Hosting.Schedules;
using AutoGlm.Hosting.Studio;
using AutoGlm.Hosting.Telemetry;
using AutoGlm.Hosting.Transfer;
using AutoGlm.Storage;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the product together, for the Studio and the CLI alike.</summary>
public static class AutoGlmServices
{
    /// <summary>
    /// Engine and stores on one data folder, the task runtime with its surfaces and tools, the samples. Creates the folder;
    /// throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it can't be had.
    /// </summary>
    public static IServiceCollection AddAutoGlm(this IServiceCollection services, AutoGlmHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = new DataFolder(options.DataFolder);
        var address = new StudioAddress(folder, options);
        services.AddLogging();
        services.AddTelemetry();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(address);
        services.AddSingleton(new CurrentActor(options.Actor));
        services.AddSingleton(provider => new AnswerLinks(folder, address, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAnswerLinks>(provider => provider.GetRequiredService<AnswerLinks>());
        services.AddAutoGlmStorage(folder, options.Database);
        services.AddTaskRuntime(address);
        services.AddTools();
        services.AddSingleton<StepPictures>();
        if (options.KeepPictures)
            services.AddSingleton<ITaskHostLayer, StepPhotographer>();
        services.AddSingleton<IAgentDescriber, EmbeddedDescriber>();
        var samples = services.AddSamples(folder);
        services.AddSingleton(_ => new TemplateCatalog());
        services.AddHostedService<FirstSteps>();
        services.AddSingleton<RunRetention>();
        services.AddSingleton<StudioTransfer>();
        if (options.RecoverRuns)
            services.AddHostedService(provider => provider.GetRequiredService<RunRetention>());
        services.AddAutoGlmEngine(engine =>
        {
            engine.RecoverExpiredRuns = options.RecoverRuns;
            engine.ForbiddenOrigins = () => [.. address.Forbidden.Select(origin => origin.GetLeftPart(UriPartial.Authority))];
            engine.HostValues = () => samples.Values;
        });
        if (options.KeepSchedules)
        {
            services.AddSingleton<IAlarmClock, QuartzAlarmClock>();
            services.AddScheduleWatch();
        }

        return services;
    }

    private static void AddTaskRuntime(this IServiceCollection services, StudioAddress address)
    {
        services.AddSingleton(_ => new WebSurfaceOptions { ForbiddenOrigins = address.Forbidden });
        services.AddSingleton<OwnBrowser>();
        services.AddSingleton<IOwnBrowser>(provider => provider.GetRequiredService<OwnBrowser>());
        services.AddWebSurface();
        services.AddSingleton<IPlanner, EmbeddedPlanner>();
        services.AddSingleton<IGrounder, TreeGrounder>();
        services.AddSingleton<ICritic, ScreenCritic>();
        services.AddSingleton<ISafetyRules, EffectRules>();
        services.AddSingleton<ITaskRunner, TaskRunner>();
        services.AddSingleton(provider => new TaskAbilities(
            [.. provider.GetServices<ISurfaceProvider>().Select(surface => surface.Kind)],
            [.. provider.GetServices<IPlanner>().Select(planner => planner.Name)]));
    }

    private static void AddTools(this IServiceCollection services)
    {
        services.AddSingleton<IHostResolver, DnsResolver>();
        services.AddSingleton(provider => new GuardedConnector(provider.GetRequiredService<IHostResolver>(), time: provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<HttpTransport>();
        services.AddSingleton(provider => new HttpRequestRunner(
            provider.GetRequiredService<HttpTransport>(), provider.GetRequiredService<TimeProvider>(), Random.Shared.NextDouble));
        services.AddSingleton<AIFunction, HttpTool>();
    }

    private static SampleHost AddSamples(this IServiceCollection services, DataFolder folder)
    {
        var samples = new SampleHost(folder);
        // By a factory, so that the container stops the sites.
        services.AddSingleton(_ => samples);
        services.AddSingleton<HostValues>();
        services.AddSingleton(provider => new SampleCatalog(
            provider.GetRequiredService<IAgentStore>(), provider.GetRequiredService<ScheduleBook>(), folder, provider.GetRequiredService<ILogger<SampleCatalog>>(),
            database: provider.GetRequiredService<AutoGlmHostOptions>().Database));
        return samples;
    }
}
