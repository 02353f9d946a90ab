namespace AutoGlm.Tasks.Surfaces;

/// <summary>What a task needs of a surface.</summary>
public sealed record SurfaceRequest
{
    /// <summary>web, phone or pc.</summary>
    public required string Kind { get; init; }

    /// <summary>Address or app to begin with; null keeps what <see cref="State"/> or the device shows.</summary>
    public string? Start { get; init; }

    /// <summary>Name of a stored log-in state, or <see cref="Profiles.ProfileNames.Attached"/>; null is a clean one.</summary>
    public string? Profile { get; init; }

    /// <summary>Which device, where there are several; in the person's own browser, which of its tabs (the browser's id of it), null for a new one.</summary>
    public string? Device { get; init; }

    /// <summary>BCP 47 language the surface should speak, such as zh-CN; null leaves the default.</summary>
    public string? Language { get; init; }

    /// <summary>What <see cref="ISurface.SaveStateAsync"/> gave, to go on from.</summary>
    public string? State { get; init; }

    /// <summary>Decides which addresses may be gone to.</summary>
    public IReachPolicy? Reach { get; init; }

    /// <summary>Gives secret values at the moment of typing.</summary>
    public ISecretSource? Secrets { get; init; }
}
