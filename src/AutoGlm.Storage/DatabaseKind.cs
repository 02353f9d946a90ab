namespace AutoGlm.Storage;

public enum DatabaseKind
{
    /// <summary>A file of the data folder.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, which processes on several machines may share.</summary>
    Postgres,
}
