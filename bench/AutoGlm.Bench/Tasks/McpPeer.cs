using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Connectors.Web.Browsing;

namespace AutoGlm.Bench.Tasks;

/// <summary>
/// Playwright MCP at its fastest settings, a process of its own that is spoken to as an agent speaks to it: JSON-RPC over
/// its standard streams. It doesn't settle, tells no snapshot unless asked, and is handed the reference to click.
/// </summary>
internal sealed partial class McpPeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly Task _reading;
    private int _last;

    private McpPeer(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>Null where <c>bench/run</c> could not install it.</summary>
    public static async Task<McpPeer?> TryStartAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("AUTOGLM_BENCH_PEER") is not { Length: > 0 } program) return null;
        List<string> arguments =
        [
            program, "--headless", "--isolated", "--executable-path", ChromiumLocator.Find(null), "--viewport-size", "1280x800",
            "--snapshot-mode", "none", "--timeout-settle", "0", "--codegen", "none", "--no-webmcp",
        ];
        if (OperatingSystem.IsLinux() && Environment.UserName == "root") arguments.Add("--no-sandbox");
        var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var peer = new McpPeer(process);
        try
        {
            await peer.AskAsync("initialize", new JsonObject
            {
                ["protocolVersion"] = "2025-03-26",
                ["capabilities"] = new JsonObject(),
                ["clientInfo"] = new JsonObject { ["name"] = "bench", ["version"] = "1" },
            }, cancellationToken);
            await peer.WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
            return peer;
        }
        catch
        {
            await peer.DisposeAsync();
            throw;
        }
    }

    public Task OpenAsync(Uri address, CancellationToken cancellationToken) =>
        CallAsync("browser_navigate", new JsonObject { ["url"] = address.ToString() }, cancellationToken);

    public Task<string> SnapshotAsync(CancellationToken cancellationToken) => CallAsync("browser_snapshot", [], cancellationToken);

    public Task ClickAsync(string reference, CancellationToken cancellationToken) =>
        CallAsync("browser_click", new JsonObject { ["element"] = "button", ["target"] = reference }, cancellationToken);

    /// <summary>References of the page's buttons in a snapshot, in their order.</summary>
    public static IReadOnlyList<string> ButtonsIn(string snapshot) => [.. ButtonLine().Matches(snapshot).Select(match => match.Groups[1].Value)];

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        await _reading;
        _process.Dispose();
    }

    private async Task<string> CallAsync(string tool, JsonObject arguments, CancellationToken cancellationToken)
    {
        var result = await AskAsync("tools/call", new JsonObject { ["name"] = tool, ["arguments"] = arguments }, cancellationToken);
        var text = string.Concat(result.GetProperty("content").EnumerateArray().Select(part => part.TryGetProperty("text", out var piece) ? piece.GetString() : ""));
        return result.TryGetProperty("isError", out var failed) && failed.GetBoolean() ? throw new InvalidOperationException($"The peer's {tool} failed: {text}") : text;
    }

    private async Task<JsonElement> AskAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = ++_last;
        var answer = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return await answer.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    private async Task WriteAsync(JsonObject message)
    {
        await _process.StandardInput.WriteAsync(message.ToJsonString() + "\n");
        await _process.StandardInput.FlushAsync();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var message = JsonDocument.Parse(line);
            if (!message.RootElement.TryGetProperty("id", out var id) || !id.TryGetInt32(out var number) || !_waiting.TryRemove(number, out var waiting)) continue;
            if (message.RootElement.TryGetProperty("result", out var result)) waiting.SetResult(result.Clone());
            else waiting.SetException(new InvalidOperationException($"The peer answered: {line}"));
        }
        foreach (var waiting in _waiting.Values) waiting.TrySetException(new InvalidOperationException("The peer ended."));
    }

    [GeneratedRegex(@"- button "".*\[ref=(\w+)\]")]
    private static partial Regex ButtonLine();
}
