using AutoGlm.Hosting.Databases;
using AutoGlm.Storage;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

public sealed class DatabaseChoiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Read_NothingSaid_IsTheFoldersOwn()
    {
        DatabaseChoice.Read(_folder.Root, null, "", " ").ShouldBeNull();
    }

    [Fact]
    public void Read_SaidInSeveralPlaces_TheStrongestCounts()
    {
        WriteSettings("""{"AutoGlm": {"Database": "Host=file;Database=d"}} // with a comment""");

        DatabaseChoice.Read(_folder.Root, "Host=option;Database=d", "Host=variable;Database=d")!.Place.ShouldBe("“d” at option:5432");
        DatabaseChoice.Read(_folder.Root, null, "postgresql://u:p@variable:5433/d")!.Place.ShouldBe("“d” at variable:5433");
        DatabaseChoice.Read(_folder.Root, null, null)!.Place.ShouldBe("“d” at file:5432");
        DatabaseChoice.Read(_folder.Root, "sqlite", "Host=variable").ShouldBeNull();
    }

    [Fact]
    public void Read_BrokenSettingsFile_NamesItAndQuotesNothing()
    {
        WriteSettings("""{"AutoGlm": {"Database": "Host=file;Password=hush" """);

        var refused = Should.Throw<DatabaseRefusedException>(() => DatabaseChoice.Read(_folder.Root));

        DatabaseTexts.Message(refused).En.ShouldContain("appsettings.json");
        refused.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public void Options_AsText_HoldNoPassword()
    {
        var options = new AutoGlmHostOptions { DataFolder = _folder.Root, Database = PostgresSettings.Read("Host=db;Database=d;Username=u;Password=hush") };

        options.ToString().ShouldNotContain("hush");
    }

    [Fact]
    public void Texts_OfEachFault_AreThereInBothLanguages()
    {
        foreach (var fault in Enum.GetValues<DatabaseFault>())
        {
            var refused = new DatabaseRefusedException(fault, "“d” at db:5432", "Why.");
            foreach (var text in new[] { DatabaseTexts.Message(refused), DatabaseTexts.Cure(refused) })
            {
                text.En.ShouldNotBeNullOrEmpty();
                text.Zh.ShouldNotBeNullOrEmpty();
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private void WriteSettings(string json) => File.WriteAllText(Path.Combine(_folder.Root, "appsettings.json"), json);
}
