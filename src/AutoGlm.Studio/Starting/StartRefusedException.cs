namespace AutoGlm.Studio.Starting;

/// <summary>The Studio can't start the way it was asked to; the message says why and what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
