using AutoGlm.Bench.Tasks;

namespace AutoGlm.Bench.Canvas;

/// <summary>
/// The designer with a thousand nodes in real Chromium: until it is drawn, frames while it is moved, status patches, typing;
/// what a first visit loads; what an open designer takes on the server.
/// </summary>
internal sealed class CanvasBenchmark : IBenchmark
{
    private const int Nodes = 1_000;
    private const int Rounds = 5;
    private const int Designers = 10;
    private const string Agent = "large";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public string Name => "canvas";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        await using var studio = await StudioServer.StartAsync(cancellationToken);
        await Task.Delay(Rest, cancellationToken);
        var figures = new List<Figure> { new("restMiB", studio.MemoryMiB) };
        foreach (var id in Enumerable.Range(0, Designers).Select(number => $"{Agent}-{number}").Append(Agent))
            await studio.PutAsync(LargeAgent.Of(id, Nodes), cancellationToken);
        await using var site = await PageSite.StartAsync(new Dictionary<string, GeneratedPage> { ["/plain"] = GeneratedPage.Of(3_000, 11) }, cancellationToken);
        await using var browser = await PlainBrowser.StartAsync();

        await Say("first visit …");
        figures.AddRange(await VisitMeter.MeasureAsync(browser, studio, Agent));
        await Say($"opening {Nodes} nodes …");
        figures.AddRange(await PaintMeter.MeasureAsync(browser, studio, site, Agent, Nodes, Rounds));
        var page = await DesignerTab.OpenAsync(browser, studio, Agent, Nodes);
        await Say("moving …");
        figures.AddRange(await FrameMeter.MeasureAsync(browser, page, site));
        await Say("status patches …");
        figures.AddRange(await PatchMeter.MeasureAsync(page, 100, 20));
        await Say("typing …");
        figures.AddRange(await TypingMeter.MeasureAsync(browser, page, studio, site, Agent, cancellationToken));
        await page.Context.CloseAsync();
        await Say($"{Designers} designers …");
        figures.AddRange(await DesignerMemory.MeasureAsync(browser, studio, [.. Enumerable.Range(0, Designers).Select(number => $"{Agent}-{number}")], Nodes, cancellationToken));
        return figures;
    }

    private static Task Say(string what) => Console.Error.WriteLineAsync(what);
}
