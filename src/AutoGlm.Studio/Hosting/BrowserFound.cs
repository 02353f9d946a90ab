namespace AutoGlm.Studio.Hosting;

/// <summary>A browser on this machine.</summary>
/// <param name="Path">The program.</param>
/// <param name="Version">As it names itself; null when it didn't say.</param>
public sealed record BrowserFound(string Path, string? Version);
