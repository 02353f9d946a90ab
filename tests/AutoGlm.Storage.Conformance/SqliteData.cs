namespace AutoGlm.Storage.Conformance;

/// <summary>A data folder with a database of its own.</summary>
public sealed class SqliteData : StorageData;
