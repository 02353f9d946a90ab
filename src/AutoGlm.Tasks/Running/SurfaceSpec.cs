namespace AutoGlm.Tasks.Running;

/// <summary>A surface a task works on.</summary>
public sealed record SurfaceSpec(string Kind, string? Start = null, string? Profile = null, string? Device = null);
