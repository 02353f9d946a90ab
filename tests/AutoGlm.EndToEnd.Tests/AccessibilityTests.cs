using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Every page, in both themes, against the rules of WCAG 2.2 A and AA that axe-core can judge.</summary>
public sealed class AccessibilityTests(DesignerDesk desk) : IClassFixture<DesignerDesk>
{
    private const string Rules = "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_OfTheStudio_BreakNoRule(ColorScheme theme)
    {
        var pages = await StudioPages.SeedAsync(desk.Studio);
        await desk.Person.Page.EmulateMediaAsync(new() { ColorScheme = theme });

        var broken = new List<string>();
        foreach (var (_, path) in pages.All)
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
        await page.Locator("main :is(h1, h2, h3, .card, table, .page, form) >> visible=true").First.WaitForAsync();
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
