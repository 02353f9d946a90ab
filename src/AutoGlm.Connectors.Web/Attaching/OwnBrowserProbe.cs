using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>Asks a debugging port who is there.</summary>
public static class OwnBrowserProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Throws <see cref="SurfaceException"/> with the cure when no browser answers.</summary>
    public static async Task<OwnBrowserVersion> AskAsync(OwnBrowserAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        // Straight there: what is on this machine is not asked for through a proxy, nor followed anywhere else.
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Limit, MaxResponseContentBufferSize = 64 * 1024 };
        try
        {
            using var answer = await client.GetAsync(new Uri(address.Origin, "/json/version"), cancellationToken).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK)
                throw Nobody(address, null);
            using var told = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            if (told.RootElement.Text("webSocketDebuggerUrl") is not { } written || !Uri.TryCreate(written, UriKind.Absolute, out var socket) || socket.Scheme != "ws")
                throw Nobody(address, null);
            // Its path counts; the place is the one that was checked.
            return new OwnBrowserVersion(told.RootElement.Text("Browser") ?? "?", new UriBuilder(socket) { Host = address.Origin.Host, Port = address.Origin.Port }.Uri);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Nobody(address, exception);
        }
    }

    /// <summary>Whether a tab of that id is open there. Asks for this one only.</summary>
    public static async Task<bool> HasTabAsync(OwnBrowserVersion browser, string tab, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(browser);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Limit);
        try
        {
            using var client = new ClientWebSocket();
            client.Options.Proxy = null;
            await client.ConnectAsync(browser.Socket, patience.Token).ConfigureAwait(false);
            using var socket = new CdpSocket(client);
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { id = 1, method = "Target.getTargetInfo", @params = new { targetId = tab } }), patience.Token).ConfigureAwait(false);
            if (await socket.ReceiveAsync(patience.Token).ConfigureAwait(false) is not { } message)
                return false;
            using var answer = JsonDocument.Parse(message);
            return answer.RootElement.TryGetProperty("result", out var result) && result.GetProperty("targetInfo").Text("type") == "page";
        }
        catch (Exception exception) when (exception is WebSocketException or HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private static SurfaceException Nobody(OwnBrowserAddress address, Exception? inner) => new(
        ActionProblem.SurfaceGone,
        $"Your own browser can't be reached at {address}. Start Chrome or Edge with --remote-debugging-port={address.Origin.Port} and --user-data-dir=FOLDER (a folder other than its standard one), or correct the address on the Devices page.",
        inner);
}
