using AutoGlm.Bench.Tasks;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Canvas;

/// <summary>What an open designer takes in the Studio's process; each shows another agent, so nothing is shared but what is shared by all.</summary>
internal static class DesignerMemory
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(PlainBrowser browser, StudioServer studio, IReadOnlyList<string> agents, int nodes, CancellationToken cancellationToken)
    {
        var before = studio.MemoryMiB;
        var pages = new List<IPage>();
        foreach (var agent in agents)
            pages.Add(await DesignerTab.OpenAsync(browser, studio, agent, nodes));
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        var after = studio.MemoryMiB;
        foreach (var page in pages)
            await page.Context.CloseAsync();
        return [new("usedMiB", before), new("designersMiB", after), new("designerMiB", (after - before) / agents.Count)];
    }
}
