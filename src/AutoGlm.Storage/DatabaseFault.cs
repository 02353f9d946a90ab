namespace AutoGlm.Storage;

/// <summary>Why a database can't be used.</summary>
public enum DatabaseFault
{
    /// <summary>What says where it is can't be read.</summary>
    Settings,

    /// <summary>The server doesn't answer.</summary>
    Away,

    /// <summary>The server doesn't accept the user or the password.</summary>
    Login,

    /// <summary>There is no database of that name.</summary>
    Missing,

    /// <summary>The user may not do there what is needed.</summary>
    Rights,

    /// <summary>The server is a standby, or the database is set to be read only.</summary>
    ReadOnly,

    /// <summary>A newer version of the product wrote it.</summary>
    TooNew,

    /// <summary>Anything else that the server complains about.</summary>
    Other,
}
