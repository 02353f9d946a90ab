using System.Text.Json.Nodes;
using AutoGlm.Storage;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Studio.Tests.Fakes;

namespace AutoGlm.Studio.Tests.Designing.Trying;

/// <summary>Pinned outputs of an agent that is open.</summary>
public sealed class NodePinsTests
{
    [Fact]
    public async Task Set_IsSeenAtOnce_ToldAndKept()
    {
        using var folder = new TemporaryFolder();
        await using var storage = new SqliteStorage(folder.Data, TimeProvider.System);
        var pins = await NodePins.OpenAsync(storage.NodePins, "orders", default);
        var told = 0;
        pins.Changed += () => told++;

        await pins.SetAsync("read", Output("first"), default);
        await pins.RenameAsync("read", "list", default);

        pins.Of("list")!.ToJsonString().ShouldBe("""{"value":"first"}""");
        pins.Has("read").ShouldBeFalse();
        told.ShouldBe(2);
        (await NodePins.OpenAsync(storage.NodePins, "orders", default)).Of(["list", "read"]).ToJsonString().ShouldBe("""{"list":{"value":"first"}}""");
    }

    [Fact]
    public async Task Of_IsACopy()
    {
        using var folder = new TemporaryFolder();
        await using var storage = new SqliteStorage(folder.Data, TimeProvider.System);
        var pins = await NodePins.OpenAsync(storage.NodePins, "orders", default);
        await pins.SetAsync("read", Output("first"), default);

        pins.Of("read")!["value"] = "changed";

        pins.Of("read")!["value"]!.ToString().ShouldBe("first");
    }

    [Fact]
    public async Task Set_TooLarge_IsRefusedAndNothingChanges()
    {
        using var folder = new TemporaryFolder();
        await using var storage = new SqliteStorage(folder.Data, TimeProvider.System);
        var pins = await NodePins.OpenAsync(storage.NodePins, "orders", default);
        await pins.SetAsync("read", Output("first"), default);

        await Should.ThrowAsync<ArgumentException>(() => pins.SetAsync("read", Output(new string('x', NodePins.MaxBytes)), default));

        pins.Of("read")!["value"]!.ToString().ShouldBe("first");
    }

    private static JsonObject Output(string value) => new() { ["value"] = value };
}
