using AutoGlm.Bench.Tasks;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Canvas;

/// <summary>Frames per second while a node is dragged, the canvas is moved and its scale changed, with all nodes in view and close up.</summary>
internal static class FrameMeter
{
    private const string Begin = """
        () => {
          const frames = window.benchFrames = [];
          const next = (at) => { frames.push(at); window.benchFrame = requestAnimationFrame(next); };
          window.benchFrame = requestAnimationFrame(next);
        }
        """;

    private const string End = """
        () => {
          cancelAnimationFrame(window.benchFrame);
          const frames = window.benchFrames;
          const gaps = frames.slice(1).map((at, index) => at - frames[index]);
          return [1000 * gaps.length / (frames[frames.length - 1] - frames[0]), Math.max(...gaps)];
        }
        """;

    private const int Moves = 120;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(PlainBrowser browser, IPage page, PageSite site)
    {
        var figures = new List<Figure>();
        var empty = await browser.NewPageAsync();
        await empty.GotoAsync(new Uri(site.Address, "/plain").ToString());
        var plain = await LapAsync(empty, MoveAsync(empty, 200, 300, pressed: false));
        await empty.Context.CloseAsync();
        figures.Add(new("framesPlain", plain.PerSecond));
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
            figures.AddRange([new($"framesDrag{name}", drag.PerSecond), new($"framesPan{name}", pan.PerSecond), new($"framesZoom{name}", zoom.PerSecond), new($"longestFrameMs{name}", new[] { drag.Longest, pan.Longest, zoom.Longest }.Max())]);
        }

        return figures;
    }

    private static async Task<(double PerSecond, double Longest)> LapAsync(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync(Begin);
        await act();
        var seen = await page.EvaluateAsync<double[]>(End);
        return (seen[0], seen[1]);
    }

    private static Func<Task> MoveAsync(IPage page, float x, float y, bool pressed) => async () =>
    {
        await page.Mouse.MoveAsync(x, y);
        if (pressed)
            await page.Mouse.DownAsync();
        for (var step = 1; step <= Moves; step++)
            await page.Mouse.MoveAsync(x + (100 * MathF.Sin(step / 12f)), y + (60 * MathF.Sin(step / 9f)));
        if (pressed)
            await page.Mouse.UpAsync();
    };

    private static Func<Task> WheelAsync(IPage page) => async () =>
    {
        await page.Keyboard.DownAsync("Control");
        for (var step = 0; step < Moves / 2; step++)
            await page.Mouse.WheelAsync(0, step % 20 < 10 ? -12 : 12);
        await page.Keyboard.UpAsync("Control");
    };

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
