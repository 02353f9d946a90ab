namespace AutoGlm.Storage;

/// <summary>The one folder that holds everything the product keeps.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        CreatePrivate(Root);
        CreatePrivate(Keys);
    }

    public string Root { get; }

    /// <summary>The SQLite database.</summary>
    public string Database => Path.Combine(Root, "studio.db");

    /// <summary>Keys that seal secrets; apart from the database, so that a copy of it alone reveals nothing.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Copies of the database, made before each migration.</summary>
    public string Backups => Path.Combine(Root, "backups");

    /// <summary>Pictures of surfaces.</summary>
    public string Pictures => Path.Combine(Root, "pictures");

    /// <summary>File with the token that REST calls carry; written anew at each start of the Studio.</summary>
    public string ApiToken => Path.Combine(Root, "api-token");

    /// <summary><c>.autoglm</c> in the user's home.</summary>
    public static string DefaultPath =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".autoglm");

    internal static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
