using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Connectors.Web;

public static class WebSurfaceRegistration
{
    /// <summary>Adds surfaces of the kind <c>web</c>. The browser starts at first use and is closed with the container.</summary>
    public static IServiceCollection AddWebSurface(this IServiceCollection services, WebSurfaceOptions? options = null)
    {
        services.AddSingleton(provider => new WebSurfaceProvider(
            options ?? provider.GetService<WebSurfaceOptions>(), provider.GetService<TimeProvider>(), provider.GetService<ILogger<WebSurfaceProvider>>(), provider.GetService<GuardedConnector>(), provider.GetService<IOwnBrowser>()));
        services.AddSingleton<ISurfaceProvider>(provider => provider.GetRequiredService<WebSurfaceProvider>());
        return services;
    }
}
