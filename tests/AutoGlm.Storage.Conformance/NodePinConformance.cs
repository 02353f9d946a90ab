using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Pinned outputs are kept by agent and node, follow a node's new id and go with their agent.</summary>
public abstract class NodePinConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task Set_IsListedForItsAgentAlone_AndTheLastOneCounts()
    {
        await Storage.NodePins.SetAsync("orders", "read", Output("first"), default);
        await Storage.NodePins.SetAsync("orders", "read", Output("第二"), default);
        await Storage.NodePins.SetAsync("orders", "count", Output("3"), default);
        await Storage.NodePins.SetAsync("other", "read", Output("theirs"), default);

        (await TextAsync("orders")).ShouldBe("""{"count":{"value":"3"},"read":{"value":"第二"}}""");
        (await TextAsync("other")).ShouldBe("""{"read":{"value":"theirs"}}""");
        (await TextAsync("nobody")).ShouldBe("{}");
    }

    [Fact]
    public async Task SetNull_LetsGoOfIt()
    {
        await Storage.NodePins.SetAsync("orders", "read", Output("first"), default);

        await Storage.NodePins.SetAsync("orders", "read", null, default);
        await Storage.NodePins.SetAsync("orders", "never", null, default);

        (await TextAsync("orders")).ShouldBe("{}");
    }

    [Fact]
    public async Task Rename_FollowsTheNode()
    {
        await Storage.NodePins.SetAsync("orders", "read", Output("first"), default);
        await Storage.NodePins.SetAsync("orders", "list", Output("left by a node that is gone"), default);

        await Storage.NodePins.RenameAsync("orders", "read", "list", default);
        await Storage.NodePins.RenameAsync("orders", "list", "list", default);

        (await TextAsync("orders")).ShouldBe("""{"list":{"value":"first"}}""");
    }

    [Fact]
    public async Task DeletingTheAgent_TakesThemAlong()
    {
        await Storage.Agents.SaveDraftAsync(new AgentDocument { Id = "orders", Name = "Orders" }, 0, default);
        await Storage.NodePins.SetAsync("orders", "read", Output("first"), default);

        await Storage.Agents.DeleteAsync("orders", default);

        (await TextAsync("orders")).ShouldBe("{}");
    }

    private static JsonObject Output(string value) => new() { ["value"] = value };

    private async Task<string> TextAsync(string agentId) =>
        (await Storage.NodePins.ListAsync(agentId, default)).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
