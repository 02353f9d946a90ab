using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Every page, in both themes, against the rules of WCAG 2.2 A and AA that axe-core can judge.</summary>
public sealed class AccessibilityTests(DesignerDesk desk) : IClassFixture<DesignerDesk>
{
    private const string Rules = "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })";

    private static readonly JsonObject Agent = new()
    {
        ["schemaVersion"] = 1,
        ["id"] = "looked-at",
        ["name"] = "Looked at",
        ["nodes"] = new JsonArray(
            new JsonObject { ["id"] = "start", ["kind"] = "manual" },
            new JsonObject { ["id"] = "ask", ["kind"] = "approval", ["settings"] = new JsonObject { ["title"] = "May it?" } },
            new JsonObject { ["id"] = "times", ["kind"] = "schedule", ["settings"] = new JsonObject { ["cron"] = "0 7 * * 1-5" } },
            new JsonObject { ["id"] = "send", ["kind"] = "http", ["disabled"] = true, ["settings"] = new JsonObject { ["url"] = "https://example.com", ["body"] = new JsonObject { ["to"] = "{{ask.answer}}" } } },
            new JsonObject { ["id"] = "check", ["kind"] = "if", ["disabled"] = true, ["settings"] = new JsonObject { ["conditions"] = JsonNode.Parse("""{"match":"all","rows":[{"left":"1","operator":"equals","right":"1"},{"match":"any","rows":[{"left":"1","operator":"is-empty"}]}]}""") } },
            new JsonObject { ["id"] = "end", ["kind"] = "end" }),
        ["edges"] = new JsonArray(
            new JsonObject { ["from"] = "start", ["to"] = "send" },
            new JsonObject { ["from"] = "times", ["to"] = "send" },
            new JsonObject { ["from"] = "send", ["to"] = "check" },
            new JsonObject { ["from"] = "check", ["port"] = "true", ["to"] = "ask" },
            new JsonObject { ["from"] = "ask", ["port"] = "approved", ["to"] = "end" }),
        ["notes"] = new JsonArray(new JsonObject { ["id"] = "note", ["text"] = "Mind the gap", ["y"] = 300 }),
        ["groups"] = new JsonArray(new JsonObject { ["id"] = "group", ["title"] = "Deciding", ["nodes"] = new JsonArray("ask") }),
    };

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_OfTheStudio_BreakNoRule(ColorScheme theme)
    {
        var (status, problem) = await desk.Studio.SendAsync(HttpMethod.Put, "/api/agents/looked-at", Agent.ToJsonString(), request => request.Headers.TryAddWithoutValidation("If-Match", "*"));
        ((int)status).ShouldBeLessThan(300, problem.ToJsonString());
        await desk.Studio.SendAsync(HttpMethod.Post, "/api/agents/looked-at/publish", "{}");
        var runs = new List<string> { await desk.Studio.StartRunAsync("looked-at", []), await desk.Studio.StartRunAsync("looked-at", []) };
        await desk.Studio.EndOfAsync(runs[1]);
        await desk.Person.Page.EmulateMediaAsync(new() { ColorScheme = theme });
        string[] pages =
        [
            "/agents", "/templates", "/agents/looked-at", "/agents/looked-at?node=ask", "/agents/looked-at?node=times", "/agents/looked-at?node=send", "/agents/looked-at?node=check", "/agents/looked-at?view=data&node=ask", "/agents/looked-at?view=list", "/agents/looked-at/versions",
            "/agents/looked-at/versions/1", "/agents/looked-at/compare?from=1&to=draft", "/runs", $"/runs/{runs[0]}", $"/runs/compare?a={runs[0]}&b={runs[1]}",
            "/schedules", "/inbox", "/devices", "/settings", "/settings/audit", "/no-such-page",
        ];

        var broken = new List<string>();
        foreach (var path in pages)
            broken.AddRange((await BrokenAsync(path)).Select(rule => $"{path}: {rule}"));

        broken.ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> BrokenAsync(string path)
    {
        var page = desk.Person.Page;
        await page.GotoAsync(path);
        await page.Locator("html[data-interactive]").WaitForAsync();
        if (path == "/no-such-page")
            await page.GetByText("There is no such page").WaitForAsync();
        await page.Locator("main :is(h1, h2, h3, .card, table, .page) >> visible=true").First.WaitForAsync();
        if (path.EndsWith("node=send", StringComparison.Ordinal))
            await page.Locator(".cm-content").WaitForAsync();
        else if (path.Contains("view=data", StringComparison.Ordinal))
            await page.Locator("[data-desk] [data-source=start], [data-desk] .nothing").First.WaitForAsync();
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.Axe));
        var found = await page.EvaluateAsync<System.Text.Json.JsonElement>(Rules);
        return JsonNode.Parse(found.GetRawText())!["violations"]!.AsArray()
            .Select(rule => $"{rule!["id"]} at {string.Join(", ", rule["nodes"]!.AsArray().Take(3).Select(node => node!["target"]!.ToJsonString()))}");
    }
}
