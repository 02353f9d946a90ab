using System.Security.Cryptography;
using AutoGlm.Connectors.Api.Http;
using AutoGlm.Connectors.Api.Net;
using AutoGlm.Connectors.Web;
using AutoGlm.Storage;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Security;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.AI;

namespace AutoGlm.Studio;

/// <summary>What the host brings: storage, engine, task runtime, token, facts of the installation.</summary>
public static class StudioComposition
{
    public static IServiceCollection AddStudioComposition(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = new DataFolder(configuration["data"] ?? DataFolder.DefaultPath);
        services.AddAutoGlmStorage(folder);
        services.AddAutoGlmEngine(options => options.RecoverExpiredRuns = true);
        services.AddSingleton<IApiToken>(new StartToken(folder));
        services.AddSingleton<IStudioInstallation>(new Installation(folder));
        services.AddDataProtection().SetApplicationName("AutoGlm.Studio").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Keys, "pages")));
        AddTasks(services);
        return services;
    }

    private static void AddTasks(IServiceCollection services)
    {
        services.AddWebSurface();
        services.AddSingleton<IPlanner, EmbeddedPlanner>();
        services.AddSingleton<IGrounder, TreeGrounder>();
        services.AddSingleton<ICritic, ScreenCritic>();
        services.AddSingleton<ISafetyRules, EffectRules>();
        services.AddSingleton<ITaskRunner, TaskRunner>();
        services.AddSingleton<IHostResolver, DnsResolver>();
        services.AddSingleton<HttpTransport>();
        services.AddSingleton(provider => new HttpRequestRunner(
            provider.GetRequiredService<HttpTransport>(), provider.GetRequiredService<TimeProvider>(), Random.Shared.NextDouble));
        services.AddSingleton<AIFunction, HttpTool>();
    }

    private sealed class StartToken : IApiToken
    {
        public StartToken(DataFolder folder)
        {
            Value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            File.WriteAllText(folder.ApiToken, Value);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder.ApiToken, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        public string Value { get; }
    }

    private sealed class Installation(DataFolder folder) : IStudioInstallation
    {
        private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

        public string DataFolder => folder.Root;

        public string Version => typeof(StudioComposition).Assembly.GetName().Version?.ToString(3) ?? "";

        public ValueTask<BrowserFound?> FindBrowserAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(Browsers.Where(File.Exists).Select(path => new BrowserFound(path, null)).FirstOrDefault());
    }
}
