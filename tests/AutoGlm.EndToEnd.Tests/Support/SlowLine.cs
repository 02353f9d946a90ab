using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A connection between page and Studio on which everything takes its time, in both directions and in order.</summary>
public static class SlowLine
{
    private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(120);

    /// <summary>Before the page is opened.</summary>
    public static Task UseAsync(IPage page) => page.RouteWebSocketAsync("**/_blazor?*", here =>
    {
        var there = here.ConnectToServer();
        here.OnMessage(Later(there));
        there.OnMessage(Later(here));
    });

    private static Action<IWebSocketFrame> Later(IWebSocketRoute to)
    {
        var last = Task.CompletedTask;
        return frame => last = SendAsync(last, Task.Delay(OneWay), to, frame);
    }

    private static async Task SendAsync(Task before, Task delay, IWebSocketRoute to, IWebSocketFrame frame)
    {
        await before;
        await delay;
        if (frame.Text is { } text)
            to.Send(text);
        else
            to.Send(frame.Binary!);
    }
}
