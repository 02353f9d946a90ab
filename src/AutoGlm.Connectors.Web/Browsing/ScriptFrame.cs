using System.Text.Json;
using AutoGlm.Connectors.Web.Observing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>One frame as the observation script sees it: a DevTools session, a frame id and an isolated world in it.</summary>
internal sealed class ScriptFrame(PageSession page, ICDPSession session, string frameId, int number)
{
    /// <summary>Name of the isolated world that the script lives in.</summary>
    public const string World = "autoglm";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly Lock _lock = new();
    private Task<int>? _world;

    public PageSession Page => page;

    public ICDPSession Session => session;

    public string FrameId => frameId;

    /// <summary>0 for a window's main frame, else the number in its references' prefix.</summary>
    public int Number => number;

    /// <summary>The frame it is drawn in and the reference number of its element there.</summary>
    public ScriptFrame? Parent { get; init; }

    public int ElementInParent { get; init; }

    public string RefOf(int count) => number == 0 ? $"e{count}" : $"f{number}e{count}";

    /// <summary>
    /// Evaluates an expression over the injected script, here called <c>W</c>. Null when the document went away
    /// meanwhile and <paramref name="retry"/> is off; otherwise the new document is asked.
    /// </summary>
    public async Task<JsonElement?> CallAsync(string expression, CancellationToken cancellationToken, bool retry = true, bool byValue = true)
    {
        for (var attempt = 0; ; attempt++)
        {
            Task<int> world;
            bool fresh;
            lock (_lock)
            {
                fresh = _world is null;
                world = _world ??= EnterAsync();
            }

            try
            {
                var context = await world.WaitAsync(cancellationToken).ConfigureAwait(false);
                var answer = await session.AskAsync(
                    "Runtime.evaluate",
                    new Dictionary<string, object>
                    {
                        // The key tells our world from another one that was given the same number after a navigation.
                        ["expression"] = $"globalThis.__autoglm?.key==='{page.Key}'?(W=>{expression})(__autoglm):'\\u0000'",
                        ["contextId"] = context,
                        ["returnByValue"] = byValue,
                        ["awaitPromise"] = true,
                    },
                    Limit,
                    cancellationToken).ConfigureAwait(false);
                var result = answer.GetProperty("result");
                if (answer.TryGetProperty("exceptionDetails", out var details))
                    throw new InvalidOperationException($"The page script failed: {Describe(details)}");
                if (!byValue && result.TryGetProperty("objectId", out _))
                    return result;
                var value = result.TryGetProperty("value", out var found) ? found : default;
                if (value.ValueKind != JsonValueKind.String || value.GetString() != "\0")
                    return value;
                Forget(world);
            }
            catch (PlaywrightException exception)
            {
                Forget(world);
                if (!Faults.IsDocumentGone(exception))
                    throw;
                if (attempt >= 3)
                    throw;
                if (!retry && !fresh)
                    return null;
            }

            if (attempt >= 5)
                throw Faults.TimedOut("script");
        }
    }

    private void Forget(Task<int> world)
    {
        lock (_lock)
        {
            if (_world == world)
                _world = null;
        }
    }

    private async Task<int> EnterAsync()
    {
        var world = await session.AskAsync(
            "Page.createIsolatedWorld",
            new Dictionary<string, object> { ["frameId"] = frameId, ["worldName"] = World },
            Limit,
            CancellationToken.None).ConfigureAwait(false);
        var context = world.GetProperty("executionContextId").GetInt32();
        await session.AskAsync(
            "Runtime.evaluate",
            new Dictionary<string, object>
            {
                ["expression"] = $"{ObservationScript.Source}\n;__autoglm.key='{page.Key}';__autoglm.listenOn('{page.Hook.Channel}');0",
                ["contextId"] = context,
                ["returnByValue"] = true,
            },
            Limit,
            CancellationToken.None).ConfigureAwait(false);
        return context;
    }

    private static string Describe(JsonElement details) =>
        details.TryGetProperty("exception", out var exception) ? exception.Text("description")?.Split('\n')[0] ?? "unknown" : details.Text("text") ?? "unknown";
}
