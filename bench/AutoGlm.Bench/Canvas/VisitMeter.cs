using System.Text.Json;
using AutoGlm.Bench.Tasks;

namespace AutoGlm.Bench.Canvas;

/// <summary>What comes over the wire for somebody who was never here: the list of agents, then a designer.</summary>
internal static class VisitMeter
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(PlainBrowser browser, StudioServer studio, string agent)
    {
        var page = await browser.NewPageAsync();
        var client = await page.Context.NewCDPSessionAsync(page);
        var (kinds, bytes) = (new Dictionary<string, string>(), new Dictionary<string, double>());
        client.Event("Network.responseReceived").OnEvent += (_, seen) => kinds[Text(seen, "requestId")] = Text(seen, "type");
        client.Event("Network.loadingFinished").OnEvent += (_, seen) => bytes[Text(seen, "requestId")] = seen!.Value.GetProperty("encodedDataLength").GetDouble();
        await client.SendAsync("Network.enable");
        double Loaded(params string[] wanted) => bytes.Where(load => kinds.GetValueOrDefault(load.Key) is { } kind && wanted.Contains(kind)).Sum(load => load.Value) / 1000;

        await page.GotoAsync(new Uri(studio.Address, "/agents").ToString(), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var first = Loaded("Script", "Stylesheet");
        await page.GotoAsync(new Uri(studio.Address, $"/agents/{agent}").ToString());
        await DesignerTab.DrawnAsync(page, 1);
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        IReadOnlyList<Figure> figures =
        [
            new("firstVisitKB", first),
            new("firstVisitWithDesignerKB", Loaded("Script", "Stylesheet")),
            new("firstVisitFontsKB", Loaded("Font")),
        ];
        await page.Context.CloseAsync();
        return figures;
    }

    private static string Text(JsonElement? seen, string member) => seen!.Value.GetProperty(member).GetString()!;
}
