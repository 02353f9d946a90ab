namespace AutoGlm.Hosting.Devices;

/// <summary>A screen that agents may work on here.</summary>
/// <param name="Surface">web, phone or pc.</param>
/// <param name="Id">What <c>--device</c> names.</param>
/// <param name="Available">Whether it can be used now.</param>
/// <param name="Path">For a browser: its program.</param>
/// <param name="Reason">Why it isn't available and what to do.</param>
public sealed record Device(string Surface, string Id, bool Available, string? Path, string? Reason);
