using AutoGlm.Authoring;
using AutoGlm.Authoring.Embedded;
using AutoGlm.Canaries;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Engine.Chat;
using AutoGlm.Engine.People;
using AutoGlm.Engine.Triggers;
using AutoGlm.Hosting;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.People;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Hosting.Samples;
using AutoGlm.Storage;
using AutoGlm.Hosting.Studio;
using AutoGlm.Studio.Api;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Security;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Studio.Tests.Api;

/// <summary>The guards and the REST interface behind a real Kestrel on a port of its own.</summary>
internal sealed class RestServer : IAsyncDisposable
{
    public const string Token = "the-token-of-this-test";

    private readonly WebApplication _app;

    private readonly TemporaryFolder _folder;

    private RestServer(WebApplication app, MemoryAgents agents, StillEngine engine, TemporaryFolder folder)
    {
        _app = app;
        _folder = folder;
        Agents = agents;
        Engine = engine;
        Client = WatchedHandler.Client(new Uri(app.Urls.Single()));
    }

    public MemoryAgents Agents { get; }

    public StillEngine Engine { get; }

    public HttpClient Client { get; }

    public IAuditLog Audit => _app.Services.GetRequiredService<IAuditLog>();

    public StepPictures Pictures => _app.Services.GetRequiredService<StepPictures>();

    public static async Task<RestServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var agents = new MemoryAgents();
        var engine = new StillEngine();
        builder.Services.AddRouting();
        builder.Services.AddStudioApi();
        builder.Services.AddSingleton<IAgentStore>(agents);
        builder.Services.AddSingleton<IWorkflowEngine>(engine);
        builder.Services.AddSingleton<IApiToken>(new FixedToken());
        builder.Services.AddSingleton<ISettingsStore>(new MemorySettings());
        builder.Services.AddSingleton(NodeKindCatalog.Default);
        builder.Services.AddSingleton<ActiveTriggers>();
        builder.Services.AddSingleton<AgentPublisher>();
        builder.Services.AddSingleton<ChatDesk>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DesignerSessions>();
        builder.Services.AddSingleton<IAgentDescriber, EmbeddedDescriber>();
        var folder = new TemporaryFolder();
        builder.Services.AddSingleton(_ => new SqliteStorage(folder.Data, TimeProvider.System));
        builder.Services.AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().Schedules);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().Filing);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().Audit);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<SqliteStorage>().Profiles);
        builder.Services.AddSingleton(new CurrentActor());
        builder.Services.AddSingleton<ScheduleBook>();
        builder.Services.AddSingleton<EngineTelemetry>();
        builder.Services.AddSingleton<ScheduleRunner>();
        builder.Services.AddSingleton(folder.Data);
        builder.Services.AddSingleton(new AutoGlmHostOptions { DataFolder = folder.Data.Root });
        builder.Services.AddSingleton<AutoGlm.Studio.Starting.RestartWish>();
        builder.Services.AddSingleton(new SampleHost(folder.Data));
        builder.Services.AddSingleton<HostValues>();
        builder.Services.AddSingleton<IAnswerLinks>(new AnswerLinks(folder.Data, new StudioAddress(folder.Data, new AutoGlmHostOptions { DataFolder = folder.Data.Root }), TimeProvider.System));
        builder.Services.AddSingleton(new TaskAbilities(["web"], ["embedded"]));
        builder.Services.AddSingleton(new StepPictures(folder.Data));
        builder.Services.AddSingleton<LivePictures>();
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<OriginGuard>();
        app.MapStudioApi();
        app.MapPictures();
        await app.StartAsync();
        return new RestServer(app, agents, engine, folder);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class FixedToken : IApiToken
    {
        public string Value => Token;
    }
}
