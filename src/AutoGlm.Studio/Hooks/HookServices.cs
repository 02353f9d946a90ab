namespace AutoGlm.Studio.Hooks;

/// <summary>Webhooks under <c>/hooks</c>: called by other programs, so without the start token; each has a check of its own.</summary>
public static class HookServices
{
    public static IServiceCollection AddStudioHooks(this IServiceCollection services)
    {
        services.AddSingleton(provider => HookOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<HookTable>();
        services.AddSingleton<HookChecks>();
        services.AddSingleton<HookLoad>();
        services.AddSingleton<HookEndpoint>();
        return services;
    }

    public static void MapStudioHooks(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<HookEndpoint>();
        app.Map($"{HookEndpoint.Root}/{{**path}}", endpoint.HandleAsync).ExcludeFromDescription();
    }
}
