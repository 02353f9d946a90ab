namespace AutoGlm.Tasks.Surfaces;

/// <summary>A dialog of the browser's or the system's own, which holds everything up until it is answered.</summary>
/// <param name="Kind">alert, confirm, prompt or beforeunload.</param>
/// <param name="Text">What it says: words of a page, not to be trusted.</param>
/// <param name="Default">What a prompt suggests.</param>
public sealed record HandDialog(string Kind, string Text, string Default);
