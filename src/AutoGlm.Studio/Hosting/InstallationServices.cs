using AutoGlm.Storage;
using AutoGlm.Studio.Security;
using Microsoft.AspNetCore.DataProtection;

namespace AutoGlm.Studio.Hosting;

/// <summary>What a data folder gives the Studio beside the product itself: the token, the pages' keys, the facts shown.</summary>
public static class InstallationServices
{
    public static IServiceCollection AddStudioInstallation(this IServiceCollection services, DataFolder folder, PostgresSettings? database)
    {
        ArgumentNullException.ThrowIfNull(folder);
        services.AddSingleton(new StartToken(folder));
        services.AddSingleton<IApiToken>(provider => provider.GetRequiredService<StartToken>());
        services.AddSingleton<IStudioInstallation>(new StudioInstallation(folder, database));
        services.AddDataProtection().SetApplicationName("AutoGlm.Studio").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Keys, "pages")));
        return services;
    }
}
