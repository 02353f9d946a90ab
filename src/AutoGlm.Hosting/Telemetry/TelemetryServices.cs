using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutoGlm.Hosting.Telemetry;

internal static class TelemetryServices
{
    /// <summary>To be called before what it is to tell of is registered: it starts first and stops last.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => TelemetryTarget.Read());
        return services.AddHostedService<TelemetrySender>();
    }
}
