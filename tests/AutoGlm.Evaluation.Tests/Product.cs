using AutoGlm.Connectors.Web;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Safety;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Evaluation.Tests;

/// <summary>The product's own parts, as far as goals on the web need them.</summary>
internal static class Product
{
    public static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddWebSurface();
        services.AddSingleton<IPlanner, EmbeddedPlanner>();
        services.AddSingleton<IGrounder, TreeGrounder>();
        services.AddSingleton<ICritic, ScreenCritic>();
        services.AddSingleton<ISafetyRules, EffectRules>();
        return services.BuildServiceProvider();
    }
}
