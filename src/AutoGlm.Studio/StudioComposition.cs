namespace AutoGlm.Studio;

/// <summary>What the host brings.</summary>
public static class StudioComposition
{
    public static IServiceCollection AddStudioComposition(this IServiceCollection services) => services;
}
