using System.Diagnostics;
using Npgsql;

namespace AutoGlm.PrivatePostgres;

/// <summary>
/// A PostgreSQL server of one's own in a temporary folder, reached by a socket in it. It ends with this object, and with
/// the process however that ends: a script serves it for as long as somebody holds the other end of its input.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    /// <summary>Needed to log in, so that a wrong one can be tried.</summary>
    public const string Password = "horse;staple";

    private readonly Process _script;
    private readonly string _folder;
    private int _databases;

    private PostgresCluster(Process script, string folder) => (_script, _folder) = (script, folder);

    /// <summary>Makes and starts one. Throws with the reason when there is no server to be had.</summary>
    /// <param name="synced">
    /// Whether it writes through to the disk. Without, what it committed outlasts the server, however that ends, but not the
    /// machine; databases are made and deleted many times faster.
    /// </param>
    public static PostgresCluster Start(bool synced = true)
    {
        var programs = PostgresPrograms.Find();
        using var source = new StreamReader(typeof(PostgresCluster).Assembly.GetManifestResourceStream("serve.sh")!);
        var folder = Path.Combine(Path.GetTempPath(), $"autoglm-pg-{Guid.NewGuid():N}"[..24]);
        // PostgreSQL refuses to be root.
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", "sh"] : ["sh"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], "-c", source.ReadToEnd(), "sh", folder, programs, Password, synced ? "on" : "off"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var cluster = new PostgresCluster(Process.Start(start)!, folder);
        try
        {
            cluster.Expect("ready");
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>A new, empty database; how to connect to it.</summary>
    public string CreateDatabase()
    {
        var name = $"studio{Interlocked.Increment(ref _databases)}";
        Execute(ConnectionTo("postgres"), $"CREATE DATABASE {name}");
        return ConnectionTo(name);
    }

    /// <summary>Deletes a database, whoever is connected to it.</summary>
    /// <param name="settings">How to connect to it.</param>
    public void DropDatabase(string settings) =>
        Execute(ConnectionTo("postgres"), $"DROP DATABASE {new NpgsqlConnectionStringBuilder(settings).Database} WITH (FORCE)");

    /// <summary>Executes a statement on a connection of its own.</summary>
    public static void Execute(string settings, string sql)
    {
        using var connection = new NpgsqlConnection(settings + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>How to connect to a database, which need not be there.</summary>
    public string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _folder,
        Username = "studio",
        Password = Password,
        Database = database,
    }.ConnectionString;

    /// <summary>Ends the server as a power cut would, in the middle of whatever it does.</summary>
    public void Crash() => Say("crash");

    /// <summary>Starts it again on what is on its disk.</summary>
    public void StartAgain() => Say("start");

    public void Dispose()
    {
        _script.StandardInput.Close();
        _script.WaitForExit();
        _script.Dispose();
    }

    private void Say(string command)
    {
        _script.StandardInput.WriteLine(command);
        _script.StandardInput.Flush();
        Expect(command);
    }

    private void Expect(string answer)
    {
        if (_script.StandardOutput.ReadLine() != answer)
            throw new InvalidOperationException($"A private PostgreSQL server could not be started: {_script.StandardError.ReadToEnd()}");
    }
}
