using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Conformance;
using AutoGlm.Storage;
using AutoGlm.Storage.Transfer;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>Files that say they hold runs: damaged, forged, made to do harm.</summary>
public sealed class RunFileTests : IDisposable
{
    private const string Good = """
        {"run":{"id":"r1","agent":"a","agentName":"A","version":1,"document":"HASH","trigger":"manual","status":"succeeded","startedAt":"2026-01-01T00:00:00+00:00","endedAt":"2026-01-01T00:00:01+00:00","inputs":{"x":1},"entries":2}}
        {"entry":{"seq":1,"at":"2026-01-01T00:00:00+00:00","kind":"run-started","version":1,"data":{}}}
        {"entry":{"seq":2,"at":"2026-01-01T00:00:01+00:00","kind":"run-ended","version":1,"data":{}}}
        """;

    private static readonly string Document = AgentJson.Write(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")));

    private readonly SqliteData _data = new();
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"autoglm-runs-{Guid.NewGuid():N}.zip");

    public void Dispose()
    {
        File.Delete(_file);
        _data.Dispose();
    }

    [Fact]
    public async Task Check_FileAsTheProductWritesIt_IsCounted()
    {
        await WriteAsync(Good);

        var counts = await CheckAsync();

        (counts.Runs, counts.Entries, counts.Documents).ShouldBe((1, 2, 1));
    }

    [Theory]
    [InlineData("\"seq\":2", "\"seq\":3", "entry 2 is missing")]
    [InlineData("\"entries\":2", "\"entries\":3", "2 entries instead of 3")]
    [InlineData("\"status\":\"succeeded\"", "\"status\":\"erased\"", "line 1")]
    [InlineData("\"status\":\"succeeded\"", "\"status\":9", "line 1")]
    [InlineData("\"status\":\"succeeded\"", "\"status\":\"waiting\"", "whether it has ended")]
    [InlineData("\"inputs\":{\"x\":1}", "\"inputs\":[1]", "inputs are no object")]
    [InlineData("\"inputs\":{\"x\":1}", "\"inputs\":{\"x\":1,\"x\":2}", "inputs")]
    [InlineData("\"inputs\":{\"x\":1},", "", "line 1")]
    [InlineData("\"inputs\":{\"x\":1}", "\"inputs\":{\"x\":1},\"error\":{}", "error says nothing")]
    [InlineData("\"id\":\"r1\"", "\"id\":null", "line 1")]
    [InlineData("\"id\":\"r1\"", "\"id\":\"a\\u0000b\"", "id of a run")]
    [InlineData("\"document\":\"HASH\"", "\"document\":\"00\"", "document is missing")]
    [InlineData("\"startedAt\":\"2026", "\"startedAt\":\"never", "line 1")]
    [InlineData("{\"entry\":{\"seq\":1", "{\"seal\":1}\n{\"entry\":{\"seq\":1", "no kind")]
    [InlineData("{\"entry\":{\"seq\":1", "{\"bookmark\":{\"id\":\"b\",\"nodeRun\":\"n\",\"createdAt\":\"2026-01-01T00:00:00Z\",\"kind\":\"timer\"}}\n{\"entry\":{\"seq\":1", "has ended")]
    [InlineData("{\"run\"", "not json\n{\"run\"", "line 1")]
    [InlineData("{\"run\"", "[] []\n{\"run\"", "line 1")]
    [InlineData("{\"run\"", "{\"entry\":{\"seq\":1,\"at\":\"2026-01-01T00:00:00Z\",\"kind\":\"x\",\"version\":1,\"data\":{}}}\n{\"run\"", "doesn't begin with a run")]
    public async Task Check_FileThatIsWrong_IsRefusedAndSaysWhere(string replace, string with, string says)
    {
        var text = Good.Replace(replace, with, StringComparison.Ordinal);
        text.ShouldNotBe(Good);
        await WriteAsync(text);

        (await Should.ThrowAsync<InvalidDataException>(CheckAsync)).Message.ShouldContain(says);
    }

    [Fact]
    public async Task Check_DeeplyNestedData_IsRefused()
    {
        await WriteAsync(Good.Replace("\"data\":{}", $"\"data\":{{\"x\":{new string('[', 5000)}{new string(']', 5000)}}}", StringComparison.Ordinal));

        await Should.ThrowAsync<InvalidDataException>(CheckAsync);
    }

    [Fact]
    public async Task Check_DocumentThatWasChanged_IsRefused()
    {
        await WriteAsync(Good, Document.Replace("Test agent", "Another", StringComparison.Ordinal));

        (await Should.ThrowAsync<InvalidDataException>(CheckAsync)).Message.ShouldContain("was changed");
    }

    [Fact]
    public async Task TakeIn_SameRunTwiceInOneFile_LeavesNothing()
    {
        await WriteAsync($"{Good}\n{Good}");
        await CheckAsync();
        await using var storage = new SqliteStorage(_data.Folder, TimeProvider.System);
        await using var archive = await ZipFile.OpenReadAsync(_file);

        (await Should.ThrowAsync<InvalidDataException>(() => storage.RunTransfer.TakeInAsync(archive, () => Task.CompletedTask, _ => new AuditNote(AuditDeeds.ImportMade), default)))
            .Message.ShouldContain("twice");

        (await storage.Runs.ListAsync(new RunQuery(), default)).ShouldBeEmpty();
        while ((await storage.Sweeper.SweepAsync(null, null, default)).More)
        {
        }
        (await storage.CountAsync("runs"), await storage.CountAsync("journal")).ShouldBe((0, 0));
    }

    private async Task WriteAsync(string runs, string? document = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));
        await using var archive = await ZipFile.OpenAsync(_file, ZipArchiveMode.Create);
        await AddAsync(archive, "runs/documents.jsonl", $"{{\"hash\":\"{hash}\",\"json\":{System.Text.Json.JsonSerializer.Serialize(document ?? Document)}}}");
        await AddAsync(archive, "runs/runs.jsonl", runs.Replace("HASH", hash, StringComparison.Ordinal));
    }

    private static async Task AddAsync(ZipArchive archive, string name, string text)
    {
        await using var writer = new StreamWriter(await archive.CreateEntry(name).OpenAsync());
        await writer.WriteAsync(text);
    }

    private async Task<TransferCounts> CheckAsync()
    {
        await using var archive = await ZipFile.OpenReadAsync(_file);
        return await RunTransfer.CheckAsync(archive, default);
    }
}
