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
        // Both sides greet in text and go on in bytes; a frame doesn't say which it is.
        var (last, isText) = (Task.CompletedTask, true);
        return frame =>
        {
            last = SendAsync(last, Task.Delay(OneWay), to, frame, isText);
            isText = false;
        };
    }

    private static async Task SendAsync(Task before, Task delay, IWebSocketRoute to, IWebSocketFrame frame, bool isText)
    {
        await before;
        await delay;
        if (isText)
            to.Send(frame.Text!);
        else
            to.Send(frame.Binary!);
    }
}
