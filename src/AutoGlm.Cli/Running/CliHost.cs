using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Schedules;
using AutoGlm.Hosting;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Samples;
using AutoGlm.Hosting.Transfer;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Cli.Running;

/// <summary>The product's services for one command, on one data folder.</summary>
internal sealed class CliHost : IAsyncDisposable
{
    private readonly IHost _host;

    private CliHost(IHost host) => _host = host;

    public IWorkflowEngine Engine => Get<IWorkflowEngine>();

    public IAgentStore Agents => Get<IAgentStore>();

    public IAgentFilingStore Filing => Get<IAgentFilingStore>();

    public AgentPublisher Publisher => Get<AgentPublisher>();

    public IAuditLog Audit => Get<IAuditLog>();

    public StudioTransfer Transfer => Get<StudioTransfer>();

    public ScheduleBook Schedules => Get<ScheduleBook>();

    public ISecretVault Secrets => Get<ISecretVault>();

    public IProfileVault Profiles => Get<IProfileVault>();

    public TaskAbilities Abilities => Get<TaskAbilities>();

    public HostValues HostValues => Get<HostValues>();

    public TimeProvider Time => Get<TimeProvider>();

    /// <summary>Throws <see cref="BadInputException"/> when the folder can't be used.</summary>
    public static async ValueTask<CliHost> OpenAsync(AutoGlmHostOptions options, CliComposition composition, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        Quieten(builder.Logging);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        try
        {
            composition(builder.Services, options);
            var host = new CliHost(builder.Build());
            await host._host.StartAsync(cancellationToken);
            return host;
        }
        catch (Exception error) when (IsUnusable(error))
        {
            throw Unusable(options.DataFolder, error);
        }
    }

    /// <summary>The services alone; nothing is started. Throws <see cref="BadInputException"/> when the folder can't be used.</summary>
    public static ServiceProvider Services(AutoGlmHostOptions options, CliComposition composition)
    {
        var services = new ServiceCollection();
        services.AddLogging(Quieten);
        try
        {
            composition(services, options);
        }
        catch (Exception error) when (IsUnusable(error))
        {
            throw Unusable(options.DataFolder, error);
        }

        return services.BuildServiceProvider();
    }

    /// <summary>Results and progress are the command's to tell; only what went wrong inside is worth a line.</summary>
    private static void Quieten(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Error);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static bool IsUnusable(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException;

    private static BadInputException Unusable(string dataFolder, Exception error) =>
        new("--data", new($"The data folder “{dataFolder}” can't be used: {error.Message}", $"无法使用数据文件夹“{dataFolder}”：{error.Message}"), new("Choose a folder that this user may write to.", "请选择当前用户可写的文件夹。"));

    private T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            _host.Dispose();
    }
}
