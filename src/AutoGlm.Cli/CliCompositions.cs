using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Cli;

/// <summary>The compositions there are.</summary>
internal static class CliCompositions
{
    public static CliComposition Product => (services, options) => services.AddAutoGlm(options);
}
