using AutoGlm.Engine;
using AutoGlm.Engine.Conformance;
using AutoGlm.PrivatePostgres;
using AutoGlm.Storage.Conformance;
using AutoGlm.Storage.Migrations;
using Npgsql;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>What is said when a database can't be used, and how its schema comes about.</summary>
public sealed class PostgresOpeningTests : IDisposable
{
    private readonly PostgresData _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("Host=/nowhere/at/all", DatabaseFault.Away)]
    [InlineData("Host=127.0.0.1;Port=1", DatabaseFault.Away)]
    [InlineData("Password=guessed-wrong", DatabaseFault.Login)]
    [InlineData("Password=", DatabaseFault.Login)]
    [InlineData("Username=nobody", DatabaseFault.Login)]
    [InlineData("Database=nowhere", DatabaseFault.Missing)]
    [InlineData("Host=", DatabaseFault.Settings)]
    [InlineData("Prot=5432", DatabaseFault.Settings)]
    [InlineData("Port=many", DatabaseFault.Settings)]
    [InlineData("Target Session Attributes=nonsense", DatabaseFault.Settings)]
    public void Open_WrongSettings_SaysWhatIsWrongAndNothingOfThePassword(string wrong, DatabaseFault fault)
    {
        var refused = Should.Throw<DatabaseRefusedException>(() => Open($"{_data.Connection};{wrong}"));

        refused.Fault.ShouldBe(fault);
        Told(refused).ShouldNotContain("horse");
        Told(refused).ShouldNotContain("staple");
        Told(refused).ShouldNotContain("guessed-wrong");
    }

    [Theory]
    [InlineData("Host=db;Password=horse;staple;Username=studio")]
    [InlineData("host=db user=studio password=horse dbname=staple")]
    [InlineData("Host=db;Database=studio Password=horse")]
    [InlineData("postgresql://studio:horse staple@:x/db")]
    [InlineData("postgresql://studio:horse@db/studio?unknown=staple")]
    [InlineData("horse staple")]
    public void Open_UnreadableSettings_QuotesNothingOfThem(string settings)
    {
        var refused = Should.Throw<DatabaseRefusedException>(() => Open(settings));

        refused.Fault.ShouldBe(DatabaseFault.Settings);
        Told(refused).ShouldNotContain("horse");
        Told(refused).ShouldNotContain("staple");
    }

    [Fact]
    public async Task Open_Address_IsUnderstood()
    {
        var settings = new NpgsqlConnectionStringBuilder(_data.Connection);
        var address = $"postgresql://studio:{Uri.EscapeDataString(PostgresCluster.Password)}@localhost:5432/{settings.Database}?host={Uri.EscapeDataString(settings.Host!)}&application_name=elsewhere&sslmode=prefer";

        await using var storage = Open(address);

        (await storage.Agents.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_NewerSchema_IsLeftAlone()
    {
        await Open(_data.Connection).DisposeAsync();
        PostgresCluster.Execute(_data.Connection, "UPDATE autoglm_schema SET version = 999");

        Should.Throw<DatabaseRefusedException>(() => Open(_data.Connection)).Fault.ShouldBe(DatabaseFault.TooNew);
    }

    [Fact]
    public void Open_ReadOnlyDatabase_SaysSo()
    {
        PostgresCluster.Execute(_data.Connection, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(_data.Connection).Database} SET default_transaction_read_only = on");

        Should.Throw<DatabaseRefusedException>(() => Open(_data.Connection)).Fault.ShouldBe(DatabaseFault.ReadOnly);
    }

    [Fact]
    public async Task Open_ManyProcessesOnAnEmptyDatabase_OneMakesTheSchema()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Open(_data.Connection))));

        foreach (var storage in opened)
        {
            (await storage.Agents.ListAsync(default)).ShouldBeEmpty();
            await storage.DisposeAsync();
        }
    }

    [Fact]
    public async Task Open_OlderSchema_IsBroughtUpToDateWithWhatIsInIt()
    {
        var database = new PostgresDatabase(_data.Postgres!, TimeProvider.System);
        PostgresMigrator.Migrate(database, [.. MigrationScripts.Of("PostgreSql").Take(1)]);
        database.Close();
        PostgresCluster.Execute(_data.Connection, "INSERT INTO agents (id, revision, changed_at, json) VALUES ('test-agent', 3, 0, '{\"formatVersion\":1,\"id\":\"test-agent\",\"name\":\"Kept\",\"nodes\":[],\"edges\":[]}')");

        await using var storage = Open(_data.Connection);

        var draft = (await storage.Agents.GetDraftAsync("test-agent", default))!;
        (draft.Document.Name, draft.Revision).ShouldBe(("Kept", 3));
        (await storage.Agents.SaveDraftAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")), 3, default)).ShouldBe(4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_UserWhoMayOrMayNotAddAnExtension_RunsAreFoundByTheirTexts(bool owner)
    {
        var settings = _data.Connection;
        if (!owner)
        {
            var other = new NpgsqlConnectionStringBuilder(settings) { Password = "plain" };
            other.Username = $"{other.Database}_user";
            PostgresCluster.Execute(settings, $"CREATE ROLE {other.Username} LOGIN PASSWORD 'plain'; GRANT USAGE, CREATE ON SCHEMA public TO {other.Username}");
            settings = other.ConnectionString;
        }

        await using var storage = Open(settings);

        (await storage.ReadAsync("SELECT to_regclass('run_texts_index') IS NOT NULL", row => row.GetBoolean(0))).ShouldBe([owner]);
        PostgresCluster.Execute(settings, "INSERT INTO documents (hash, json) VALUES ('', '{}')");
        PostgresCluster.Execute(
            settings,
            """
            INSERT INTO runs (run_id, agent_id, agent_name, version, document, trigger, status, started_at, inputs, last_seq, fence)
            SELECT 'r' || n, 'a', 'A', 1, id, 'manual', 3, n, '{"who":"guest ' || n || '"}', 1, 1 FROM documents, generate_series(1, 300) n
            """);
        (await storage.Runs.ListAsync(new RunQuery { Text = "GUEST 123" }, default)).Select(run => run.RunId).ShouldBe(["r123"]);
    }

    [Fact]
    public void Migrate_ScriptFails_NothingIsChanged()
    {
        var database = new PostgresDatabase(_data.Postgres!, TimeProvider.System);

        Should.Throw<PostgresException>(() => PostgresMigrator.Migrate(database, [.. MigrationScripts.Of("PostgreSql"), "CREATE TABLE extra (x bigint); CREATE TABLE runs (x bigint)"]));

        using (var connection = database.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'";
            command.ExecuteScalar().ShouldBe(0L);
        }
        database.Close();
    }

    [Fact]
    public void Scripts_OfBothDatabases_AreTheSameSteps()
    {
        MigrationScripts.Names("PostgreSql").ShouldBe(MigrationScripts.Names("Sqlite"));
    }

    private PostgresStorage Open(string settings) => new(PostgresSettings.Read(settings), _data.Folder, TimeProvider.System);

    /// <summary>All that a log or a person would see.</summary>
    private static string Told(DatabaseRefusedException refused) => $"{refused} {refused.Message} {refused.Place} {refused.Detail}";
}
