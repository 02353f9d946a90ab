using AutoGlm.Bench.Tasks;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Canvas;

/// <summary>A browser tab with an agent in the designer, whose canvas can be called as the server calls it.</summary>
internal static class DesignerTab
{
    /// <summary>Where the canvas stands in the page once <see cref="OpenAsync"/> has returned.</summary>
    public const string Canvas = "window.benchCanvas";

    private const string Capture = """
        export * from '/js/canvas.js?measured';
        import { mount as real } from '/js/canvas.js?measured';
        export function mount(...all) { return (window.benchCanvas = real(...all)); }
        """;

    /// <summary>Opens an agent in a browser context of its own, and waits until all its nodes are drawn.</summary>
    public static async Task<IPage> OpenAsync(PlainBrowser browser, StudioServer studio, string agent, int nodes)
    {
        var page = await browser.NewPageAsync();
        await page.RouteAsync(url => url.EndsWith("/js/canvas.js", StringComparison.Ordinal), route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Capture }));
        await page.GotoAsync(new Uri(studio.Address, $"/agents/{agent}").ToString());
        await DrawnAsync(page, nodes);
        return page;
    }

    /// <summary>Waits until the nodes are there to be seen.</summary>
    public static Task DrawnAsync(IPage page, int nodes) => page.WaitForFunctionAsync(
        "nodes => document.querySelectorAll('.react-flow__node').length >= nodes && getComputedStyle(document.querySelector('.react-flow__node')).visibility === 'visible'",
        nodes,
        new() { Timeout = 60_000 });
}
