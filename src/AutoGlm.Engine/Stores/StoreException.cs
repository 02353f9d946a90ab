namespace AutoGlm.Engine.Stores;

/// <summary>The database could not be read or written. The message says what to do.</summary>
public sealed class StoreException(string message, Exception inner) : Exception(message, inner);
