using System.Security.Cryptography;
using AutoGlm.Storage;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Security;
using Microsoft.AspNetCore.DataProtection;

namespace AutoGlm.Studio;

/// <summary>What the host brings: storage, engine, token, facts of the installation.</summary>
public static partial class StudioComposition
{
    public static IServiceCollection AddStudioComposition(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = new DataFolder(configuration["data"] ?? DataFolder.DefaultPath);
        services.AddAutoGlmStorage(folder);
        services.AddAutoGlmEngine(options => options.RecoverExpiredRuns = true);
        services.AddSingleton<IApiToken>(new StartToken(folder));
        services.AddSingleton<IStudioInstallation>(new Installation(folder));
        services.AddDataProtection().SetApplicationName("AutoGlm.Studio").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Keys, "pages")));
        AddMore(services);
        return services;
    }

    static partial void AddMore(IServiceCollection services);

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
