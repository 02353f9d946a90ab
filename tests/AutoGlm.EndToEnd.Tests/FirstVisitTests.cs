using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>What somebody loads who was never here.</summary>
public sealed class FirstVisitTests(DesignerDesk desk) : IClassFixture<DesignerDesk>
{
    [Fact]
    public async Task ScriptAndStyle_OfListAndDesigner_ComeInLessThan700KB()
    {
        await desk.PutAsync("first-visit", new() { ["schemaVersion"] = 1, ["id"] = "first-visit", ["name"] = "First visit", ["nodes"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "start", ["kind"] = "manual" }) });
        await using var person = await Person.AtAsync(desk.Studio.Origin);
        var client = await person.Page.Context.NewCDPSessionAsync(person.Page);
        var (kinds, bytes) = (new Dictionary<string, string>(), new Dictionary<string, double>());
        client.Event("Network.responseReceived").OnEvent += (_, seen) => kinds[seen!.Value.GetProperty("requestId").GetString()!] = seen.Value.GetProperty("type").GetString()!;
        client.Event("Network.loadingFinished").OnEvent += (_, seen) => bytes[seen!.Value.GetProperty("requestId").GetString()!] = seen.Value.GetProperty("encodedDataLength").GetDouble();
        await client.SendAsync("Network.enable");

        await person.Page.GotoAsync("/agents");
        await person.Page.Locator("html[data-interactive]").WaitForAsync();
        await person.Page.GotoAsync("/agents/first-visit");
        await person.Page.Locator(".react-flow__node").WaitForAsync();

        var loaded = bytes.Where(load => kinds.GetValueOrDefault(load.Key) is "Script" or "Stylesheet").ToList();
        loaded.Count.ShouldBeGreaterThan(5);
        loaded.Sum(load => load.Value).ShouldBeInRange(100_000, 700_000);
    }
}
