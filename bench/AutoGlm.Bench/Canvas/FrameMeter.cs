using System.Diagnostics;
using AutoGlm.Bench.Tasks;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Canvas;

/// <summary>Frames per second while a node is dragged, the canvas is moved and its scale changed, with all nodes in view and close up.</summary>
internal static class FrameMeter
{
    /// <summary>Counts frames, and those of them that show something at another place than the one before.</summary>
    private const string Begin = """
        () => {
          const frames = window.benchFrames = [];
          window.benchSteps = 0;
          let last = '';
          const next = (at) => {
            frames.push(at);
            const place = [document.querySelector('.react-flow__viewport'), document.querySelector('.react-flow__node.dragging'), document.querySelector('[data-follows]')].map((one) => one?.style.transform).join();
            if (place !== last) { window.benchSteps++; last = place; }
            window.benchFrame = requestAnimationFrame(next);
          };
          window.benchFrame = requestAnimationFrame(next);
        }
        """;

    private const string End = """
        () => {
          cancelAnimationFrame(window.benchFrame);
          const frames = window.benchFrames;
          const gaps = frames.slice(1).map((at, index) => at - frames[index]);
          const took = frames[frames.length - 1] - frames[0];
          return [1000 * gaps.length / took, 1000 * window.benchSteps / took, Math.max(...gaps)];
        }
        """;

    private const string Follower = """
        () => {
          const one = document.body.appendChild(document.createElement('div'));
          one.dataset.follows = '';
          one.style.cssText = 'position:fixed;width:40px;height:40px;background:teal;pointer-events:none';
          addEventListener('mousemove', (event) => { one.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`; });
        }
        """;

    private static readonly TimeSpan Lap = TimeSpan.FromSeconds(3);

    /// <summary>A good mouse tells its place 125 times a second, a wheel that is turned some 60 times.</summary>
    private static readonly TimeSpan MousePace = TimeSpan.FromMilliseconds(8), WheelPace = TimeSpan.FromMilliseconds(16);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(PlainBrowser browser, IPage page, PageSite site)
    {
        var figures = new List<Figure>();
        var empty = await browser.NewPageAsync();
        await empty.GotoAsync(new Uri(site.Address, "/plain").ToString());
        await empty.EvaluateAsync(Follower);
        var plain = await LapAsync(empty, MoveAsync(empty, 200, 300, pressed: false));
        await empty.Context.CloseAsync();
        figures.AddRange([new("framesPlain", plain.PerSecond), new("stepsPlain", plain.Steps)]);
        foreach (var (name, prepare) in new[] { ("AllInView", "fit"), ("CloseUp", "close") })
        {
            await page.EvaluateAsync($"{DesignerTab.Canvas}.fit()");
            if (prepare == "close")
            {
                // As near as one comes to read and write.
                await page.EvaluateAsync($"{DesignerTab.Canvas}.select(['{LargeAgent.NameOf(500)}'], true)");
                await page.WaitForTimeoutAsync(500);
                await page.EvaluateAsync($"{DesignerTab.Canvas}.perform('zoom-to-selection')");
            }

            await page.WaitForTimeoutAsync(1000);
            var pane = (await page.Locator(".react-flow__pane").BoundingBoxAsync())!;
            var (x, y) = (pane.X + (pane.Width / 2), pane.Y + (pane.Height / 2));
            await page.Mouse.MoveAsync(x, y);
            var zoom = await LapAsync(page, WheelAsync(page));
            var node = await NearestAsync(page, x, y);
            var drag = await LapAsync(page, MoveAsync(page, node.X, node.Y, pressed: true));
            await page.Keyboard.PressAsync("Control+z");
            var (emptyX, emptyY) = await EmptyAsync(page, x, y);
            await page.Keyboard.DownAsync("Space");
            var pan = await LapAsync(page, MoveAsync(page, emptyX, emptyY, pressed: true));
            await page.Keyboard.UpAsync("Space");
            figures.AddRange([new($"framesDrag{name}", drag.PerSecond), new($"framesPan{name}", pan.PerSecond), new($"framesZoom{name}", zoom.PerSecond)]);
            figures.AddRange([new($"stepsDrag{name}", drag.Steps), new($"stepsPan{name}", pan.Steps), new($"stepsZoom{name}", zoom.Steps)]);
            figures.Add(new($"longestFrameMs{name}", new[] { drag.Longest, pan.Longest, zoom.Longest }.Max()));
        }

        return figures;
    }

    private static async Task<(double PerSecond, double Steps, double Longest)> LapAsync(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync(Begin);
        await act();
        var seen = await page.EvaluateAsync<double[]>(End);
        return (seen[0], seen[1], seen[2]);
    }

    private static Func<Task> MoveAsync(IPage page, float x, float y, bool pressed) => async () =>
    {
        await page.Mouse.MoveAsync(x, y);
        if (pressed)
            await page.Mouse.DownAsync();
        await StreamAsync(MousePace, past => page.Mouse.MoveAsync(x + (float)(100 * Math.Sin(past.TotalMilliseconds / 130)), y + (float)(60 * Math.Sin(past.TotalMilliseconds / 190))));
        if (pressed)
            await page.Mouse.UpAsync();
    };

    private static Func<Task> WheelAsync(IPage page) => async () =>
    {
        await page.Keyboard.DownAsync("Control");
        await StreamAsync(WheelPace, past => page.Mouse.WheelAsync(0, past.TotalMilliseconds % 1000 < 500 ? -4 : 4));
        await page.Keyboard.UpAsync("Control");
    };

    /// <summary>As a hand does it: the next comes whether or not the page has dealt with the one before.</summary>
    private static async Task StreamAsync(TimeSpan pace, Func<TimeSpan, Task> send)
    {
        var sent = new List<Task>();
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(pace);
        while (watch.Elapsed < Lap && await timer.WaitForNextTickAsync())
            sent.Add(send(watch.Elapsed));
        await Task.WhenAll(sent);
    }

    private static async Task<(float X, float Y)> NearestAsync(IPage page, float x, float y)
    {
        var at = await page.EvaluateAsync<double[]>(
            """
            ([x, y]) => {
              const boxes = [...document.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect()).map((box) => [box.x + box.width / 2, box.y + Math.min(12, box.height / 3)]);
              return boxes.sort((a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y))[0];
            }
            """,
            new double[] { x, y });
        return ((float)at[0], (float)at[1]);
    }

    private static async Task<(float X, float Y)> EmptyAsync(IPage page, float x, float y)
    {
        var at = await page.EvaluateAsync<double[]>(
            """
            ([x, y]) => {
              for (let far = 0; far < 400; far += 4)
                for (const [dx, dy] of [[far, 0], [0, far], [far, far], [-far, 0], [0, -far]])
                  if (document.elementFromPoint(x + dx, y + dy)?.classList.contains('react-flow__pane')) return [x + dx, y + dy];
              return [x, y];
            }
            """,
            new double[] { x, y });
        return ((float)at[0], (float)at[1]);
    }
}
