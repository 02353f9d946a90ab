namespace AutoGlm.Tasks.Profiles;

/// <summary>A kept log-in state without the state.</summary>
/// <param name="Name">What tasks call it.</param>
/// <param name="Kind">Of surface: web, phone or pc.</param>
/// <param name="Start">Where the task began that kept it first; null when it is not known.</param>
/// <param name="SavedAt">When it was last kept.</param>
/// <param name="ExpiredAt">When a site asked for a log-in in spite of it; null while it is good.</param>
public sealed record ProfileInfo(string Name, string Kind, string? Start, DateTimeOffset SavedAt, DateTimeOffset? ExpiredAt);
