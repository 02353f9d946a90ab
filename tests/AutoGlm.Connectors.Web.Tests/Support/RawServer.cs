using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>A server that speaks in bytes, once for each connection, and closes it.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _served = new();

    public RawServer(Func<Socket, Task> serve)
    {
        _listener.Start();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync(serve);
    }

    public string Address { get; }

    /// <summary>Ends with the first connection, and fails with it.</summary>
    public Task Served => _served.Task;

    /// <summary>Reads up to a mark, or to the end.</summary>
    public static async Task<string> ReadAsync(Socket socket, string? mark)
    {
        var text = new StringBuilder();
        // Nothing beyond the mark is taken.
        var buffer = new byte[mark is null ? 1024 : 1];
        while (mark is null || !text.ToString().EndsWith(mark, StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer).WaitAsync(TimeSpan.FromSeconds(30));
            if (read == 0)
                break;
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    public static Task<string> ReadHeadAsync(Socket socket) => ReadAsync(socket, "\r\n\r\n");

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync(Func<Socket, Task> serve)
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync();
                try
                {
                    await serve(socket);
                    _served.TrySetResult();
                }
                catch (Exception exception)
                {
                    _served.TrySetException(exception);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
