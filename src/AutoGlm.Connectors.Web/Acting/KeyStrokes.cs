using AutoGlm.Connectors.Web.Browsing;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Keys that move something step by step, many at once: raw DevTools input, sent without waiting for each.</summary>
internal static class KeyStrokes
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, int> Codes = new()
    {
        ["ArrowLeft"] = 37,
        ["ArrowUp"] = 38,
        ["ArrowRight"] = 39,
        ["ArrowDown"] = 40,
        ["Home"] = 36,
        ["End"] = 35,
    };

    public static Task SendAsync(PageSession page, string key, int times, CancellationToken cancellationToken)
    {
        var sent = new List<Task>(times * 2);
        for (var i = 0; i < times; i++)
        {
            foreach (var type in new[] { "rawKeyDown", "keyUp" })
            {
                var stroke = new Dictionary<string, object> { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = Codes[key] };
                sent.Add(page.Session.AskAsync("Input.dispatchKeyEvent", stroke, Limit, cancellationToken));
            }
        }

        return Task.WhenAll(sent);
    }
}
