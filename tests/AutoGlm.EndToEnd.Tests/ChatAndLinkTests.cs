using System.Net;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Somebody talks to an agent; somebody else decides by a link that the agent's notice carried.</summary>
public sealed class ChatAndLinkTests : IDisposable
{
    private const string Teller = """
        {"id":"teller","name":"Teller","inputs":[{"name":"title"},{"name":"link"}],"outputs":[{"name":"said"}],
        "nodes":[{"id":"start","kind":"manual"},{"id":"end","kind":"end","settings":{"outputs":{"said":"{{input.link}}"}}}],"edges":[{"from":"start","to":"end"}]}
        """;

    private const string Buyer = """
        {"id":"buyer","name":"Buyer","inputs":[{"name":"message","required":true}],"outputs":[{"name":"answer"}],
        "nodes":[{"id":"chat","kind":"chat","settings":{"welcome":"What shall I buy?"}},
        {"id":"how","kind":"form","settings":{"title":"How many?","fields":[{"name":"count","type":"number","required":true}]}},
        {"id":"ask","kind":"approval","settings":{"title":"Buy {{how.count}} × {{input.message}}?","notify":"teller"}},
        {"id":"end","kind":"end","settings":{"outputs":{"answer":"Bought {{how.count}} × {{input.message}}."}}}],
        "edges":[{"from":"chat","to":"how"},{"from":"how","to":"ask"},{"from":"ask","port":"approved","to":"end"}]}
        """;

    private readonly TempFolder _data = new();

    [Fact]
    public async Task Chat_AnsweredHereAndByALink_ShowsTheSameAfterAReload()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        foreach (var (id, agent) in new[] { ("teller", Teller), ("buyer", Buyer) })
        {
            (await studio.SendAsync(HttpMethod.Put, $"/api/agents/{id}", agent)).Status.ShouldBe(HttpStatusCode.OK);
            (await studio.SendAsync(HttpMethod.Post, $"/api/agents/{id}/publish", "{}")).Status.ShouldBe(HttpStatusCode.OK);
        }

        await using var buyer = await Person.AtAsync(studio.Origin);
        await using var boss = await Person.AtAsync(studio.Origin);
        await buyer.Page.GotoAsync("/agents");
        await buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Chat with Buyer" }).ClickAsync();
        await buyer.Page.GetByText("What shall I buy?").WaitForAsync();
        await SayAsync(buyer.Page, "green tea");
        await buyer.Page.Locator("[data-bookmark]").WaitForAsync();
        await SayAsync(buyer.Page, "3");
        await buyer.Page.GetByText("Buy 3 × green tea?").WaitForAsync();

        await boss.Page.GotoAsync(await LinkAsync(studio));
        await boss.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, go on" }).ClickAsync();
        await boss.Page.Locator("[data-sight=Taken]").WaitForAsync();
        await boss.Page.ReloadAsync();

        await buyer.Page.GetByText("Bought 3 × green tea.").WaitForAsync();
        await buyer.Page.ReloadAsync();
        await buyer.Page.GetByText("Bought 3 × green tea.").WaitForAsync();
        (await buyer.Page.Locator(".talk > li.person").CountAsync()).ShouldBe(3);
        (await buyer.Page.Locator("[data-open]").CountAsync()).ShouldBe(0);
    }

    public void Dispose() => _data.Dispose();

    /// <summary>By the keyboard alone.</summary>
    private static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("#chat-text").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>What the agent that tells people was given.</summary>
    private static async Task<string> LinkAsync(StudioProcess studio)
    {
        var deadline = Deadline.Token();
        while (true)
        {
            deadline.ThrowIfCancellationRequested();
            if (((JsonArray)await studio.GetAsync("/api/runs?agent=teller")).FirstOrDefault()?["outputs"]?["said"] is { } link)
                return link.GetValue<string>();
        }
    }
}
