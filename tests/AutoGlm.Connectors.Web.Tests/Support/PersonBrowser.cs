using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Connectors.Web.Browsing;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>A browser of a person, with its debugging port open, and the person's own hand in it.</summary>
public sealed class PersonBrowser : IOwnBrowser, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("autoglm-person").FullName;
    private HttpClient Http { get; } = new();

    private Process Process { get; set; } = null!;

    public OwnBrowserAddress? Address { get; set; }

    public ValueTask<OwnBrowserAddress?> FindAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Address);

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo(ChromiumLocator.Find(null)) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])
            [
                "--headless", "--remote-debugging-port=0", $"--user-data-dir={_folder}", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1000,700", .. Environment.UserName == "root" ? (string[])["--no-sandbox"] : [], "about:blank",
            ])
            start.ArgumentList.Add(argument);
        Process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        Process.OutputDataReceived += (_, _) => { };
        Process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf("ws://", StringComparison.Ordinal) is >= 0 and var at && line.Data.StartsWith("DevTools listening", StringComparison.Ordinal))
                listening.TrySetResult(new Uri(line.Data[at..]));
        };
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
        var port = (await listening.Task).Port;
        Address = OwnBrowserAddress.TryParse(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), out var address, out var problem) ? address : throw new InvalidOperationException(problem);
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
        try
        {
            Directory.Delete(_folder, true);
        }
        catch (IOException)
        {
            // A process of the browser that ends last may still write.
        }
    }

    /// <summary>Opens a tab, as the person would, and returns its id once the page is there.</summary>
    public async Task<string> OpenTabAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Address!.Origin, "/json/new?" + address));
        using var answer = await Http.SendAsync(request);
        var tab = (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement.GetProperty("id").GetString()!;
        // Asked again while the first, empty document is still there.
        while ((await EvaluateAsync(tab, "location.href!=='about:blank'&&document.readyState==='complete'")).ValueKind != JsonValueKind.True)
            await Task.Yield();
        return tab;
    }

    /// <summary>Addresses of the open tabs by the browser's id of them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TabsAsync()
    {
        using var all = JsonDocument.Parse(await Http.GetStringAsync(new Uri(Address!.Origin, "/json/list")));
        return all.RootElement.EnumerateArray().Where(tab => tab.GetProperty("type").GetString() == "page").ToDictionary(tab => tab.GetProperty("id").GetString()!, tab => tab.GetProperty("url").GetString()!);
    }

    public async Task<JsonElement> EvaluateAsync(string tab, string expression)
    {
        var answer = await SendAsync(tab, ("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true }));
        return answer.TryGetProperty("result", out var result) && result.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    public Task ClickAsync(string tab, double x, double y) => SendAsync(
        tab,
        ("Input.dispatchMouseEvent", new { type = "mouseMoved", x, y }),
        ("Input.dispatchMouseEvent", new { type = "mousePressed", x, y, button = "left", buttons = 1, clickCount = 1 }),
        ("Input.dispatchMouseEvent", new { type = "mouseReleased", x, y, button = "left", clickCount = 1 }));

    private async Task<JsonElement> SendAsync(string tab, params (string Method, object Parameters)[] commands)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{Address!.Origin.Authority}/devtools/page/{tab}"), CancellationToken.None);
        var last = default(JsonElement);
        for (var number = 1; number <= commands.Length; number++)
        {
            var (method, parameters) = commands[number - 1];
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id = number, method, @params = parameters }), WebSocketMessageType.Text, true, CancellationToken.None);
            do
                last = await ReceiveAsync(socket);
            while (!last.TryGetProperty("id", out var id) || id.GetInt32() != number);
        }

        return last;
    }

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            whole.Write(buffer, 0, got.Count);
            if (got.EndOfMessage)
                return JsonDocument.Parse(whole.ToArray()).RootElement;
        }
    }
}
