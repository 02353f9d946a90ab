namespace AutoGlm.Storage;

public enum DatabaseKind
{
    /// <summary>A file of the data folder.</summary>
    Sqlite,
}
