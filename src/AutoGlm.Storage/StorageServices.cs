using AutoGlm.Engine.Audit;
using AutoGlm.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the data folder's stores.</summary>
public static class StorageServices
{
    /// <summary>
    /// Everything the engine, the agents' pages and the vault need. It is opened when first asked for, and may throw
    /// <see cref="DataFolderTooNewException"/> or <see cref="DatabaseRefusedException"/> then.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="folder">Holds the keys, and the database unless another is named.</param>
    /// <param name="postgres">Where a PostgreSQL database is; null for the folder's own SQLite database.</param>
    public static IServiceCollection AddAutoGlmStorage(this IServiceCollection services, DataFolder folder, PostgresSettings? postgres = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.TryAddSingleton<CurrentActor>(_ => new CurrentActor());
        services.AddSingleton<DatabaseStorage>(provider => postgres is null
            ? new SqliteStorage(folder, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<CurrentActor>())
            : new PostgresStorage(postgres, folder, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<CurrentActor>()));
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Audit);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Runs);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Leases);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Signals);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().RunVault);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().SignedCalls);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Agents);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().NodePins);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Filing);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Schedules);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Secrets);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Profiles);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Pairings);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Settings);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().Sweeper);
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseStorage>().RunTransfer);
        return services;
    }
}
