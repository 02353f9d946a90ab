using AutoGlm.Bench.Tasks;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Canvas;

/// <summary>Typing in the panel beside a large canvas: from each key to the frame that shows its letter.</summary>
internal static class TypingMeter
{
    private const string Text = "Open the order, read its state and its total, and say when it will arrive in Malmo. ";

    private const string Watch = """
        field => {
          const times = window.benchKeys = [];
          field.addEventListener('input', (event) => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => times.push(performance.now() - event.timeStamp);
            port2.postMessage(0);
          }));
        }
        """;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(PlainBrowser browser, IPage page, StudioServer studio, PageSite site, string agent, CancellationToken cancellationToken)
    {
        var node = LargeAgent.NameOf(LargeAgent.FirstTask);
        await page.GotoAsync(new Uri(studio.Address, $"/agents/{agent}?node={node}").ToString());
        var goal = page.Locator($"[data-node-panel={node}] [data-field=goal] textarea");
        await goal.FillAsync("");
        var times = await TypeAsync(goal);
        if (await goal.InputValueAsync() != Text)
            throw new InvalidOperationException("A letter was lost on the way.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while ((await studio.AgentAsync(agent, patience.Token))["nodes"]![LargeAgent.FirstTask]!["settings"]!["goal"]!.GetValue<string>() != Text)
            await Task.Delay(20, patience.Token);

        var empty = await browser.NewPageAsync();
        await empty.GotoAsync(new Uri(site.Address, "/plain").ToString());
        await empty.EvaluateAsync("document.body.prepend(document.createElement('textarea'))");
        var plain = await TypeAsync(empty.Locator("body > textarea"));
        await empty.Context.CloseAsync();
        return
        [
            new("keyMs", times.Median),
            new("keyP95Ms", times.P95),
            new("plainKeyMs", plain.Median),
            new("ratioKeyToPlain", times.Median / plain.Median),
        ];
    }

    private static async Task<Timings> TypeAsync(ILocator field)
    {
        await field.EvaluateAsync(Watch);
        await field.FocusAsync();
        await field.Page.Keyboard.TypeAsync(Text, new() { Delay = 30 });
        await field.Page.WaitForFunctionAsync("keys => window.benchKeys.length >= keys", Text.Length);
        var times = new Timings();
        foreach (var taken in await field.Page.EvaluateAsync<double[]>("window.benchKeys"))
            times.Add(taken);
        return times;
    }
}
