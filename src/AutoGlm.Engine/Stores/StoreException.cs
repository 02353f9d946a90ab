namespace AutoGlm.Engine.Stores;

/// <summary>The data folder could not be read or written. The message says what to do.</summary>
public sealed class StoreException(string message, Exception inner) : Exception(message, inner);
