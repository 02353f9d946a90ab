using AutoGlm.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Cli;

/// <summary>Puts the services together; the product's own way is <see cref="Product"/>.</summary>
internal delegate void CliComposition(IServiceCollection services, AutoGlmHostOptions options);

/// <summary>The compositions there are.</summary>
internal static class CliCompositions
{
    public static CliComposition Product => (services, options) => services.AddAutoGlm(options);
}
