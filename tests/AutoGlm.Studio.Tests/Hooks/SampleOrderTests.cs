using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Tests.Starting;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Studio.Tests.Hooks;

/// <summary>The sample that other programs call, as it lies there after the first start.</summary>
public sealed class SampleOrderTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    [Theory]
    [InlineData("tea", 3, HttpStatusCode.Created, "accepted")]
    [InlineData("Coffee", 20, HttpStatusCode.Created, "accepted")]
    [InlineData("tea", 21, HttpStatusCode.Accepted, "waits for a yes")]
    [InlineData("chalk", 1, HttpStatusCode.UnprocessableEntity, "not sold")]
    public async Task Order_ByPost_IsAnsweredByTheWorkflow(string item, int quantity, HttpStatusCode status, string word)
    {
        await studio.KeepSecretAsync("orders-hook", "k", "webhook:samples/orders");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/samples/orders") { Content = JsonContent.Create(new { item, quantity }) };
        request.Headers.Add("X-Webhook-Token", "k");

        var response = await studio.Stranger.SendAsync(request);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["status"]!.ToString().ShouldBe(word);
    }

    [Fact]
    public async Task Order_BeforeASecretIsKept_IsRefused()
    {
        using var fresh = new RunningStudio();
        await fresh.InitializeAsync();

        (await fresh.Stranger.PostAsJsonAsync("/hooks/samples/orders", new { item = "tea" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await fresh.DisposeAsync();
    }

    [Fact]
    public async Task LargeOrder_GoesOnWithAYes()
    {
        await studio.KeepSecretAsync("orders-hook", "k", "webhook:samples/orders");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/samples/orders") { Content = JsonContent.Create(new { item = "tea", quantity = 500 }) };
        request.Headers.Add("X-Webhook-Token", "k");
        await studio.Stranger.SendAsync(request);
        var engine = studio.Services.GetRequiredService<IWorkflowEngine>();
        InboxItem? item;
        while ((item = (await engine.InboxAsync(100, default)).FirstOrDefault(one => one.Title == "Order: 500 × tea")) is null) await Task.Yield();

        await engine.AnswerAsync(item.RunId, item.BookmarkId, true, default);

        (await engine.WaitAsync(item.RunId, false, default)).Run.Outputs!["status"]!.ToString().ShouldBe("accepted");
    }
}
