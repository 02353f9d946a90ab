using AutoGlm.Bench.Tasks;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Canvas;

/// <summary>How long a patch of nodes' states needs, from its arrival in the browser until it is painted.</summary>
internal static class PatchMeter
{
    private const string Once = """
        ([nodes, round]) => new Promise((done) => {
          const ids = window.benchIds ??= [...document.querySelectorAll('.react-flow__node')].filter((node) => { const box = node.getBoundingClientRect(), pane = node.closest('.react-flow').getBoundingClientRect(); return box.top > pane.top && box.bottom < pane.bottom && box.left > pane.left && box.right < pane.right; }).slice(0, nodes).map((node) => node.dataset.id);
          const states = ['running', 'succeeded', 'failed', 'waiting'];
          const statuses = ids.map((id, index) => ({ id, status: states[(index + round) % 4], label: 'State', detail: `${round} ms`, count: 1 + round, port: null }));
          const began = performance.now();
          window.benchCanvas.statuses(statuses);
          requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(performance.now() - began); port2.postMessage(0); });
        })
        """;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(IPage page, int nodes, int rounds)
    {
        await page.EvaluateAsync($"{DesignerTab.Canvas}.fit()");
        await page.WaitForTimeoutAsync(500);
        var times = new Timings();
        for (var round = 0; round < rounds; round++)
            times.Add(await page.EvaluateAsync<double>(Once, new[] { nodes, round }));
        var shown = await page.Locator(".react-flow__node [data-status]").CountAsync();
        if (shown < nodes)
            throw new InvalidOperationException($"Only {shown} of {nodes} states are shown.");
        await page.EvaluateAsync($"{DesignerTab.Canvas}.statuses([])");
        return [new($"patch{nodes}Ms", times.Median), new($"patch{nodes}P95Ms", times.P95)];
    }
}
