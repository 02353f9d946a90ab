namespace AutoGlm.Studio.Api;

/// <summary>The body of <c>POST /api/restore</c>.</summary>
/// <param name="Restore">Name of the folder, in the data folder, in which it lies ready.</param>
public sealed record RestoreWish(string? Restore);
