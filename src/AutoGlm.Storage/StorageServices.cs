using AutoGlm.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the data folder's stores.</summary>
public static class StorageServices
{
    /// <summary>Everything the engine, the agents' pages and the vault need, on SQLite in one folder.</summary>
    public static IServiceCollection AddAutoGlmStorage(this IServiceCollection services, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton<DatabaseStorage>(provider => new SqliteStorage(folder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Runs);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Leases);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Signals);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().RunVault);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().SignedCalls);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Agents);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Schedules);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Secrets);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Settings);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Sweeper);
        return services;
    }
}
