using AutoGlm.Bench.Tasks;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Canvas;

/// <summary>How long it takes from following a link to an agent until its nodes stand on the screen.</summary>
internal static class PaintMeter
{
    /// <summary>Notes the first frame after which all of what was looked for is drawn.</summary>
    private const string Watch = """
        (() => {
          const look = () => {
            const found = document.querySelectorAll(SELECTOR);
            if (found.length < COUNT || getComputedStyle(found[0]).visibility !== 'visible') { requestAnimationFrame(look); return; }
            const { port1, port2 } = new MessageChannel();
            requestAnimationFrame(() => { port1.onmessage = () => { window.benchDrawnAt = performance.now(); }; port2.postMessage(0); });
          };
          requestAnimationFrame(look);
        })();
        """;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(PlainBrowser browser, StudioServer studio, PageSite site, string agent, int nodes, int rounds)
    {
        var designer = new Uri(studio.Address, $"/agents/{agent}");
        var plain = new Uri(site.Address, "/plain");
        var (cold, warm, base_) = (new Timings(), new Timings(), new Timings());
        for (var round = 0; round < rounds; round++)
        {
            var page = await browser.NewPageAsync();
            cold.Add(await OnceAsync(page, designer, ".react-flow__node", nodes));
            // The second time, script and style come from the browser's own store.
            warm.Add(await OnceAsync(page, designer, ".react-flow__node", nodes));
            base_.Add(await OnceAsync(page, plain, "button", 1));
            await page.Context.CloseAsync();
        }

        return
        [
            new("paintMs", warm.Median),
            new("paintFirstVisitMs", cold.Median),
            new("plainPaintMs", base_.Median),
            new("ratioPaintToPlain", warm.Median / base_.Median),
        ];
    }

    private static async Task<double> OnceAsync(IPage page, Uri address, string selector, int count)
    {
        var tab = await page.Context.NewPageAsync();
        await tab.AddInitScriptAsync(Watch.Replace("SELECTOR", $"'{selector}'", StringComparison.Ordinal).Replace("COUNT", $"{count}", StringComparison.Ordinal));
        await tab.GotoAsync(address.ToString());
        var drawn = await (await tab.WaitForFunctionAsync("window.benchDrawnAt", null, new() { Timeout = 60_000 })).JsonValueAsync<double>();
        await tab.CloseAsync();
        return drawn;
    }
}
