using AutoGlm.Connectors.Web;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Bench.Tasks;

/// <summary>
/// What a step of a task costs on a small and on a large page, in real Chromium, beside plain Playwright and Playwright MCP
/// on the same pages in the same run; and what tasks cost that run at once.
/// </summary>
internal sealed class TasksBenchmark : IBenchmark
{
    private const int Seed = 11;
    private const int Rounds = 40;
    private const int FormRounds = 5;
    private const int AtOnce = 8;

    private static readonly int[] Sizes = [300, 3_000];

    public string Name => "tasks";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var pages = Sizes.ToDictionary(size => $"/page{size}", size => GeneratedPage.Of(size, Seed));
        await using var site = await PageSite.StartAsync(pages, cancellationToken);
        await using var web = new WebSurfaceProvider();
        await using var plain = await PlainBrowser.StartAsync();
        await using var peer = await McpPeer.TryStartAsync(cancellationToken);
        var figures = new List<Figure>();
        foreach (var size in Sizes)
        {
            await Console.Error.WriteLineAsync($"page of {size} elements …");
            var address = new Uri(site.Address, $"/page{size}");
            await using var surface = await web.OpenAsync(
                new SurfaceRequest { Kind = "web", Start = address.ToString(), Reach = new OpenReach(), Secrets = new NoSecrets() }, cancellationToken);
            var page = await plain.OpenAsync(address);
            if (peer is not null) await peer.OpenAsync(address, cancellationToken);
            figures.AddRange(await new StepMeter(surface, page, peer, pages[address.AbsolutePath], size).MeasureAsync(Rounds, cancellationToken));
            await page.CloseAsync();
        }
        await Console.Error.WriteLineAsync("form …");
        var form = new FormMeter(web, plain, site, new Uri(site.Address, "/page300"));
        figures.AddRange(await form.MeasureAsync(FormRounds, cancellationToken));
        await Console.Error.WriteLineAsync($"{AtOnce} forms at once …");
        figures.AddRange(await new LoadMeter(form.RunOnceAsync, AtOnce).MeasureAsync(cancellationToken));
        await Console.Error.WriteLineAsync("live view …");
        figures.AddRange(await LiveMeter.MeasureAsync(web, new Uri(site.Address, "/busy"), cancellationToken));
        await Console.Error.WriteLineAsync("grounder …");
        figures.AddRange(await GrounderMeter.MeasureAsync(cancellationToken));
        return figures;
    }
}
