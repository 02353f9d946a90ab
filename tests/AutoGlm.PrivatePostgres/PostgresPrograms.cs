using System.Globalization;

namespace AutoGlm.PrivatePostgres;

/// <summary>Finds the programs of an installed PostgreSQL server.</summary>
public static class PostgresPrograms
{
    /// <summary>Names the folder, where it is none of the usual ones.</summary>
    public const string Variable = "AUTOGLM_POSTGRES_BIN";

    /// <summary>The folder with <c>initdb</c>, <c>postgres</c> and <c>pg_isready</c>, of the newest version. Throws when there is none.</summary>
    public static string Find() =>
        Candidates().FirstOrDefault(IsComplete) ?? throw new InvalidOperationException(
            $"No PostgreSQL server is installed here, and these need one. On Debian and Ubuntu: sudo apt-get install postgresql; elsewhere say in {Variable} which folder holds initdb and postgres.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said) yield return said;
        foreach (var folder in Versions("/usr/lib/postgresql")) yield return folder;
        foreach (var folder in (string[])["/usr/local/pgsql/bin", "/opt/homebrew/opt/postgresql/bin", "/usr/local/opt/postgresql/bin"]) yield return folder;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)) yield return folder;
    }

    private static IEnumerable<string> Versions(string root) => !Directory.Exists(root) ? [] : Directory.GetDirectories(root)
        .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
        .Select(folder => Path.Combine(folder, "bin"));

    private static bool IsComplete(string folder) =>
        folder.Length > 0 && ((string[])["initdb", "postgres", "pg_isready"]).All(name => File.Exists(Path.Combine(folder, name)));
}
