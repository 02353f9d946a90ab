using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using AutoGlm.Connectors.Web.Reach;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>
/// Where the driver of this process comes in: one web socket on loopback, under a path that nobody else knows, and shut
/// again once it is in. No page has a way in: a browser names its page's origin, and that alone is refused.
/// </summary>
internal sealed class DriverDoor : IDisposable
{
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _path = "/" + RandomNumberGenerator.GetHexString(48, lowercase: true);

    public DriverDoor() => _listener.Start();

    public string Address => $"ws://{_listener.LocalEndpoint}{_path}";

    public async Task<CdpSocket> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
            client.NoDelay = true;
            var stream = client.GetStream();
            if (await TryUpgradeAsync(stream, cancellationToken).ConfigureAwait(false) is { } socket)
            {
                _listener.Stop();
                return socket;
            }

            client.Dispose();
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task<CdpSocket?> TryUpgradeAsync(Stream stream, CancellationToken cancellationToken)
    {
        // Whoever comes in and says nothing doesn't keep the driver out.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            if (await new HeadReader(stream).ReadHeadAsync(patience.Token).ConfigureAwait(false) is not { } bytes)
                return null;
            var lines = Encoding.Latin1.GetString(bytes.Span).Split("\r\n");
            if (!IsOurs(lines[0]) || Value(lines, "Origin") is not null || Value(lines, "Sec-WebSocket-Key") is not { } key)
                return null;
#pragma warning disable CA5350 // The handshake of web sockets is made so (RFC 6455); nothing rests on it.
            var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Magic)));
#pragma warning restore CA5350
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), cancellationToken).ConfigureAwait(false);
            return new CdpSocket(WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true }));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private bool IsOurs(string line) =>
        CryptographicOperations.FixedTimeEquals(Encoding.Latin1.GetBytes(line), Encoding.Latin1.GetBytes($"GET {_path} HTTP/1.1"));

    private static string? Value(string[] lines, string name) =>
        lines.Skip(1).FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
